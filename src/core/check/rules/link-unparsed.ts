import { notProse } from '../prose/prose.ts'
import { defineRule } from '../rule.ts'

/** Ways in which a link comes apart; each pattern takes in what readers see of it. */
const slips: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/!?\[[^[\]\n]*\]\([^()\s]*(?=\s(?!["']))/g, 'close the address with `)`, and write a space in it as `%20`'],
  [/!?(?:\[[^[\]\n]*)?\]\((?:[^()\s]|\([^()\s]*\))*\)?/g, 'an address ends at its `)`, and has no spaces and quotes'],
  [/!?\[[^[\]\n]+\] +\((?:https?:|www\.)[^()\s]*\)/g, 'take out the space between `]` and `(`'],
  [/\((?:https?:|www\.|mailto:)[^()\s]*\)\[[^[\]\n]+\]/g, 'the text goes in `[]`, before the address in `()`'],
  [/\([^()\n]+\)\[(?:https?:|www\.|mailto:|\/)[^[\]\s]*\]/g, 'the text goes in `[]`, the address in `()`'],
  [
    /(?<![\w\])])\[[^[\]\n]*\p{L}[^[\]\n]*\]\[[^[\]\n]*\]/gu,
    'no line below says where the second bracket leads, as `[1]: https://…` does',
  ],
  [/(?<!\w)<[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/[^\s<>]*)?>/gi, 'an address in `<>` begins with `https://`'],
]

/** A link that the Markdown parser does not see as one: readers get its brackets and its address. What begins with a backslash is meant so. */
export const linkUnparsed = defineRule({
  code: 'link-unparsed',
  severity: 'error',
  help: 'Write the link as `[text](https://…)`.',
  scope: 'entry',
  *check({ prose, text: source }) {
    for (const run of prose) {
      if (!/[\])]\s*[[(]|<[\w-]+\./.test(run.text)) continue
      let before = 0
      for (const { start, end, advice } of slipsIn(run.text)) {
        if (start < before || source[run.offsetAt(start) - 1] === '\\') continue
        before = end
        const shown = run.text.slice(start, Math.min(end, start + 60)).replaceAll(notProse, '…')
        const message = `Readers see \`${shown}${end > start + 60 ? '…' : ''}\` as it is written: ${advice}.`
        yield { place: run.placeAt(start, end), message }
      }
    }
  },
})

/** Where links came apart in a text, in order; some may overlap. */
export const slipsIn = (text: string): { start: number; end: number; advice: string }[] =>
  slips
    .flatMap(([pattern, advice]) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length, advice })),
    )
    .sort((a, b) => a.start - b.start)
