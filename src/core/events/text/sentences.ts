/** A stretch of a text, the end exclusive. */
export interface Span {
  readonly at: number
  readonly end: number
}

/** `Sept. 4`, `a.m. ET`, `St. Louis`, `vs. Puppet`, `J. Doe`: this full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|thu|fri|sat|sun|[ap]\.m|st|vs|no|inc|ltd|co|sr|jr|dr|mr|ms|mrs|prof|e\.g|i\.e|approx|\p{L}|\p{L}\.\p{L})\.$/iu

/** Splits running text into sentences: after a full stop, question mark or exclamation mark that is followed by white space. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const { 0: mark, index } of text.matchAll(/[.!?]+["”’')\]*]*(?=\s)/g)) {
    const end = index + mark.length
    if (mark === '.' && abbreviation.test(text.slice(Math.max(0, end - 12), end))) continue
    spans.push({ at, end })
    at = end
  }
  if (text.slice(at).trim() !== '') spans.push({ at, end: text.length })
  return spans
}

/** The sentence around an offset. */
export const sentenceAt = (text: string, offset: number): Span =>
  sentencesOf(text).find(({ end }) => offset < end) ?? { at: 0, end: text.length }
