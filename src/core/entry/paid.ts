import type { Body } from '../model/body.ts'
import type { Place } from '../model/diagnostic.ts'

/** Whether somebody paid for what stands at a place: a sponsored item begins within it, or it lies within one. */
export const isPaidFor = ({ items }: Pick<Body, 'items'>, { line = 0, endLine = line }: Place): boolean =>
  items.some(
    ({ isSponsored, place: { line: start = 0, endLine: end = start } }) => isSponsored && start <= endLine && end >= line,
  )
