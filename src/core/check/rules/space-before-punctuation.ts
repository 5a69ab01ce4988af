import { lettersOf } from '../../model/letters.ts'
import { linkAt } from '../prose/link-at.ts'
import { notProse, type Prose } from '../prose/prose.ts'
import { tokenBefore } from '../prose/words-around.ts'
import { defineRule } from '../rule.ts'

const before = `(?<=[\\p{L}\\p{N})\\]"'”’${notProse}])`
/** Marks that a space or the end follows; a full stop, only before a new sentence, unlike ` .NET` or ` ...`. */
const commasAndStops = new RegExp(`${before} +(?:,(?=\\s|$)|\\.(?= *\\n| +\\p{Lu}| *$))`, 'gu')
/** Marks that a space or the end follows, unlike ` :)` or ` :wq`. */
const otherMarks = new RegExp(`${before} +[;:!?](?=\\s|$)`, 'gu')

/** A space before a mark that belongs right after its word. In French, a space before `;`, `:`, `!` and `?` is right. */
export const spaceBeforePunctuation = defineRule({
  code: 'space-before-punctuation',
  severity: 'warning',
  fixable: true,
  help: 'Take out the space.',
  scope: 'entry',
  *check({ prose, settings }) {
    const patterns = /^fr\b/.test(settings.language) ? [commasAndStops] : [commasAndStops, otherMarks]
    for (const run of prose) {
      const { text, offsetAt, placeAt } = run
      for (const pattern of patterns) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          const end = index + found.length
          if (isOnPurpose(run, index, found)) continue
          const mark = found.trimStart()
          const message = `There is a space before \`${mark}\` in “${wordBefore(text, index)}${found}”; take it out.`
          const [offset, upTo] = [offsetAt(index), offsetAt(end - 1)]
          const isPlain = upTo - offset === found.length - 1
          const fix = isPlain ? { fix: { offset, length: upTo - offset, text: '' } } : {}
          yield { place: placeAt(index, end), message, ...fix }
        }
      }
    }
  },
})

const wordBefore = (text: string, index: number): string => tokenBefore(text, index).replaceAll(notProse, '…')

/** Whether it is the lone dot of a command, or the colon of “Title : Outlet” as the outlet writes it. */
function isOnPurpose({ text, links }: Prose, index: number, found: string): boolean {
  if (found.endsWith('.')) return /[./\\-]/.test(wordBefore(text, index))
  const link = linkAt(links, index)
  const tail = link && found.endsWith(':') ? text.slice(link.start, link.end).replace(/^[^]*:/, '') : ''
  return (
    lettersOf(tail) !== '' &&
    namesIn(link?.url ?? '').some((name, at) => (at === 0 ? name.includes(lettersOf(tail)) : name === lettersOf(tail)))
  )
}

/** The parts of an address that may name the outlet: its host, and the first folders of its path. */
const namesIn = (url: string): string[] => url.split(/\/+/).slice(1, 4).map(lettersOf)
