import type { ItemSummary } from '../model/entry-summary.ts'

/** Whether a place belongs to sponsored content: a sponsored item begins within it, or it is within one. */
export const isPaidFor = (
  { items }: { readonly items: readonly Pick<ItemSummary, 'isSponsored' | 'place'>[] },
  { line, endLine }: ItemSummary['place'],
): boolean => items.some(({ isSponsored, place }) => isSponsored && place.line <= endLine && place.endLine >= line)
