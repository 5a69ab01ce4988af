import * as z from 'zod'
import { day } from '../model/front-matter/shared.ts'

/**
 * - `alive`: answered
 * - `moved`: answered, elsewhere for good, or with the front page
 * - `failing`: failed, but not yet twice, a week apart
 * - `dead`: failed twice, a week apart or more, and never answered in between
 * - `unsure`: the last answer says nothing of the page
 * - `disallowed`: not visited, since robots.txt forbids it
 */
export const states = ['dead', 'failing', 'moved', 'unsure', 'disallowed', 'alive'] as const

export type LinkState = (typeof states)[number]

const address = z.string().refine((url) => /^https?:/.test(url) && URL.canParse(url), 'must be an address of the web')

/** What visits have taught of one address: a line of the file that lies in git. Days, not times, in the newsletter's zone. */
export const linkRecordSchema = z.object({
  /** As it is visited: without fragment. */
  url: address,
  state: z.enum(states),
  /** Day of the last visit. */
  visited: day,
  /** Status or failure of the last visit: `200`, `404`, `timeout`. */
  answer: z.string().min(1),
  /** Day when it last was alive. */
  answered: day.optional(),
  /** Days of the first and the last failure since. */
  failedFirst: day.optional(),
  failedLast: day.optional(),
  /** Where it leads now. */
  to: address.optional(),
  /** A copy in an archive; null where there is none. */
  copy: address.nullable().optional(),
})

export type LinkRecord = Readonly<z.output<typeof linkRecordSchema>>
