import type { Body } from '../model/body.ts'
import type { TextLines } from '../model/diagnostic.ts'

/** Whether somebody paid for what stands at a place: a sponsored item begins within it, or it lies within one. */
export const isPaidFor = ({ items }: Pick<Body, 'items'>, { line, endLine }: Omit<TextLines, 'file'>): boolean =>
  items.some(({ isSponsored, place }) => isSponsored && place.line <= endLine && place.endLine >= line)
