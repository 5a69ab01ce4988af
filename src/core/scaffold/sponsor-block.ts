import type { Element } from './elements.ts'
import { isHabit } from '../model/most-common.ts'
import type { Run } from './shape.ts'

/** What somebody paid for in the last issue that had it in a place. */
export interface SponsorBlock {
  /** Its Markdown, the issue's own number left open, as `withNumber` takes it. */
  readonly text: string
  /** It stands before whatever else the place has. */
  readonly isFirst: boolean
}

/**
 * The paid words of a place where most of the last issues have some; null where sponsors come now and then.
 *
 * @param runs of the place, the latest issue first
 * @param issues how many issues the shape is told by
 */
export function sponsorBlockOf(runs: readonly Run[], issues: number): SponsorBlock | null {
  const paid = runs.map(({ precedent, elements }) => elements.map((element) => isPaid(element, precedent.issue.body.items)))
  const having = paid.filter((flags) => flags.includes(true)).length
  const latest = paid.findIndex((flags) => flags.includes(true))
  if (latest === -1 || !isHabit(having, issues)) return null
  const flags = paid[latest]!
  // The heading of a paid block that is not part of the item itself comes along.
  const isTaken = ({ node }: Element, index: number) => flags[index]! || (node.type === 'heading' && flags[index + 1] === true)
  const taken = runs[latest]!.elements.filter(isTaken)
  return { text: taken.map(writtenOf).join('\n\n'), isFirst: taken[0] === runs[latest]!.elements[0] }
}

/** Of a heading the texts have no marks. */
const writtenOf = ({ node, texts }: Element): string =>
  node.type === 'heading' ? `${'#'.repeat(node.depth)} ${texts[1]!}` : texts[1]!

type Items = Run['precedent']['issue']['body']['items']

function isPaid({ node }: Element, items: Items): boolean {
  const { start, end } = node.position!
  return items.some(({ isSponsored, place }) => isSponsored && start.line <= place.endLine! && end.line >= place.line!)
}
