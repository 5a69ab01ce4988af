/** Markdown that was meant to be a link and is not one, as a range of the text that readers see. */
interface BrokenLink {
  readonly start: number
  readonly end: number
  /** How to write it so that it becomes a link. */
  readonly advice: string
}

/** Ways in which a link breaks; each pattern matches all that readers see of it. */
const ways: readonly (readonly [pattern: RegExp, advice: string])[] = [
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

/** The broken links of a text, in the order in which they begin; some may overlap. */
export const brokenLinksIn = (text: string): BrokenLink[] =>
  ways
    .flatMap(([pattern, advice]) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length, advice })),
    )
    .sort((a, b) => a.start - b.start)
