import * as z from 'zod'
import { day } from '../model/front-matter/shared.ts'

/**
 * - `alive`: answered
 * - `moved`: answered, permanently elsewhere or with the front page
 * - `failing`: failed, but not yet twice at least a week apart
 * - `dead`: failed twice, at least a week apart, and never answered in between
 * - `unsure`: the last answer says nothing about the page
 * - `disallowed`: not visited, because robots.txt forbids it
 */
export const states = ['dead', 'failing', 'moved', 'unsure', 'disallowed', 'alive'] as const

export type LinkState = (typeof states)[number]

const address = z.string().refine((url) => /^https?:/.test(url) && URL.canParse(url), 'must be an address of the web')

/** What visits have shown of an address: a line of the file in git. Days are in the newsletter's zone. */
export const linkRecordSchema = z.object({
  /** The address that is visited: without fragment. */
  url: address,
  state: z.enum(states),
  /** Day of the last visit. */
  visited: day,
  /** Status or failure of the last visit: `200`, `404`, `timeout`. */
  answer: z.string().min(1),
  /** Day when it was last alive. */
  answered: day.optional(),
  /** Days of the first and the last failure since. */
  failedFirst: day.optional(),
  failedLast: day.optional(),
  /** Where it leads now. */
  to: address.optional(),
  /** A copy in a web archive; null where there is none. */
  copy: address.nullable().optional(),
})

export type LinkRecord = Readonly<z.output<typeof linkRecordSchema>>
