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
  const having = runs
    .map(({ precedent, elements }) =>
      elements.map((element) => ({ element, isPaid: isPaid(element, precedent.issue.body.items) })),
    )
    .filter((elements) => elements.some((it) => it.isPaid))
  const [latest] = having
  if (!latest || !isHabit(having.length, issues)) return null
  // The heading of a paid block that is not part of the item itself comes along.
  const taken = latest.filter(
    ({ element, isPaid }, index) => isPaid || (element.node.type === 'heading' && latest[index + 1]?.isPaid === true),
  )
  return { text: taken.map(({ element }) => markdownOf(element)).join('\n\n'), isFirst: taken[0] === latest[0] }
}

const markdownOf = ({ node, open: { text } }: Element): string =>
  node.type === 'heading' ? `${'#'.repeat(node.depth)} ${text}` : text

type Items = Run['precedent']['issue']['body']['items']

const isPaid = ({ place: { line, endLine } }: Element, items: Items): boolean =>
  items.some(({ isSponsored, place }) => isSponsored && line <= place.endLine && endLine >= place.line)
