import type { Prose } from '../prose/prose.ts'
import { tokenAfter, tokenBefore } from '../prose/words-around.ts'
import { defineRule, type RuleFinding } from '../rule.ts'

/** Words that begin sentences: they distinguish `me.I` and `scale.The` from `fmt.Println`. */
const beginners = [
  'A After Also An And Any Are As At Because But By Can Did Do Each Even Every For From Get Go Have He Here How',
  'However I If In Instead Is It Its Just Learn Let Like Many Maybe More Most My New No Not Now On One Or Our',
  'Please Read See She So Some Thank Thanks That The Their Then There These They This Those To Today Use We What',
  'When Where Which While Who Why With Yes You Your',
]
  .join(' ')
  .replaceAll(' ', '|')
const sentences = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}.@/\\\\_-])\\p{L}*\\p{Ll}{2}|\\p{Ll}[)”"])[.?](?=(?:${beginners})(?:['’]\\p{Ll}+)?(?: |,))`,
  'gu',
)
const commas = /(?<=(?:^|[\s("“])\p{L}\p{Ll}+),(?=\p{L}\p{Ll}+(?:[\s.;:!?)"”]|$))/gu

/** A full stop or a comma with no space before the next word, and punctuation with no space before a link. */
export const spaceMissing = defineRule({
  code: 'space-missing',
  severity: 'warning',
  fixable: true,
  help: 'Add a space after the mark.',
  scope: 'entry',
  *check({ prose, text: source }) {
    for (const run of prose) {
      for (const pattern of [sentences, commas])
        for (const { index } of run.text.matchAll(pattern)) if (!isAddress(run, index)) yield findingOf(run, index)
      for (const { start, end } of run.links) if (lacksSpace(run, start, end, source)) yield findingOf(run, start - 1)
    }
  },
})

/** `word:[text](url)`. A link without letters is the mark of a note. */
const lacksSpace = (run: Prose, start: number, end: number, source: string): boolean =>
  /\p{L}{2}/u.test(run.text.slice(start, end)) &&
  /\p{L}{2,}[.,:;!?]$/u.test(run.text.slice(Math.max(0, start - 4), start)) &&
  source[run.offsetAt(start - 1) + 1] === '['

/** Whether an index lies within an address that readers see, or a path. */
const isAddress = ({ text, links }: Prose, index: number): boolean => {
  const token = tokenBefore(text, index, 80) + tokenAfter(text, index)
  return (
    /[/@\\=<>_]|www\.|\w\(/.test(token) ||
    links.some(({ start, end }) => index >= start && index < end && !/\s/.test(text.slice(start, end)))
  )
}

function findingOf(run: Prose, index: number): RuleFinding {
  const { text } = run
  const before = text.slice(Math.max(0, index - 40), index).replace(/^[^]*[^\p{L}\p{N}’']/u, '')
  const after = text.slice(index + 1).replace(/[^\p{L}\p{N}’'][^]*$/u, '')
  const message = `There is no space after \`${text[index]}\` in “${before}${text[index]}${after}”; add one.`
  const fix = { offset: run.offsetAt(index) + 1, length: 0, text: ' ' }
  return { place: run.placeAt(index, index + 1), message, fix }
}
