import { Temporal } from 'temporal-polyfill'

/** From one ISO day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days

export const daysLater = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
