import { notProse } from '../prose/prose.ts'
import { tokenBefore } from '../prose/words-around.ts'
import { defineRule } from '../rule.ts'

/** Pairs of marks that no style allows, unlike ellipses, `?!` and `etc.,`, and what was meant if that is certain. */
const pairs: readonly { readonly pattern: RegExp; readonly meant: string | null }[] = [
  { pattern: /(?<=\p{L}{2})\?\.(?=\s|$)/gu, meant: '?' },
  { pattern: /(?<=(?<![\p{L}\p{N}])\p{Ll}{2,})!\.(?=\s|$)/gu, meant: '!' },
  { pattern: /(?<=\p{Ll}{2})(?<!\b(?:etc|inc|ltd|corp|vs|co|st|dr|mr|ms|mrs|jr|sr|no))\.["”]\.(?=\s|$)/giu, meant: null },
  { pattern: /(?<=[\p{L}\p{N})"”’']),{2}(?!,)/gu, meant: ',' },
  { pattern: /(?<=[\p{L}\p{N})"”’'])\.\.(?=\s|$)/gu, meant: null },
  { pattern: /(?<=[\p{L}\p{N})"”’']);{2}(?=\s|$)/gu, meant: ';' },
  { pattern: /(?<=\p{L}{2}),\.(?=\s|$)/gu, meant: null },
  { pattern: /(?<=\p{L}{2})[:;][.,](?=\s|$)/gu, meant: null },
  { pattern: /(?<=\p{L}{2}),[;:](?=\s|$)/gu, meant: null },
]

/** Two marks where one is meant: `?.`, `,,`, `..`. The text of a link, or a title in italics, may end with a mark of its own. */
export const punctuationDoubled = defineRule({
  code: 'punctuation-doubled',
  severity: 'warning',
  fixable: true,
  help: 'Take one of the marks out.',
  scope: 'entry',
  *check({ prose, text: source }) {
    for (const { text, links, offsetAt, placeAt } of prose) {
      for (const { pattern, meant } of pairs) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          if (links.some(({ start, end }) => end === index + 1 && start < end)) continue
          const offset = offsetAt(index)
          const isPlain = offsetAt(index + 1) === offset + 1
          if (/^[?!]/.test(found) && /^[*_]$/.test(source.slice(offset + 1, offsetAt(index + 1)))) continue
          const advice = meant === null ? 'write one of them' : `write \`${meant}\``
          const message = `\`${found}\` after “${tokenBefore(text, index).replaceAll(notProse, '…')}” is one mark too many; ${advice}.`
          const fix = meant !== null && isPlain ? { fix: { offset, length: found.length, text: meant } } : {}
          yield { place: placeAt(index, index + found.length), message, ...fix }
        }
      }
    }
  },
})
