import type { ItemSummary } from '../model/entry-summary.ts'

/** Whether somebody paid for what stands at a place: a sponsored item begins within it, or it lies within one. */
export const isPaidFor = (
  { items }: { readonly items: readonly Pick<ItemSummary, 'isSponsored' | 'place'>[] },
  { line, endLine }: ItemSummary['place'],
): boolean => items.some(({ isSponsored, place }) => isSponsored && place.line <= endLine && place.endLine >= line)
