import type { Element } from './elements.ts'
import { isHabit } from '../model/most-common.ts'
import type { Run } from './shape.ts'

/** What was paid for at a place in the latest issue that has something paid there. */
export interface SponsorBlock {
  /** Its Markdown, with placeholders for the issue's own number, which `withNumber` fills in. */
  readonly text: string
  /** Whether it comes before everything else at the place. */
  readonly isFirst: boolean
}

/**
 * The paid text of a place where most of the last issues have one; null where sponsors are rare.
 *
 * @param runs of the place, the latest issue first
 * @param issues how many issues the shape is derived from
 */
export function sponsorBlockOf(runs: readonly Run[], issues: number): SponsorBlock | null {
  const having = runs
    .map(({ precedent, elements }) =>
      elements.map((element) => ({ element, isPaid: isPaid(element, precedent.issue.body.items) })),
    )
    .filter((elements) => elements.some((it) => it.isPaid))
  const [latest] = having
  if (!latest || !isHabit(having.length, issues)) return null
  // A heading right above a paid block belongs to it, though it is not part of the item.
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
