import * as z from 'zod'
import { day, isTimeZone, optionalText, text, textList } from './shared.ts'

/** Front matter of `events/<slug>.md`, an editor's own record: what it says wins over what issues say. */
export const eventFrontMatter = z
  .strictObject({
    title: text,
    url: text.refine((value) => URL.canParse(value), 'must be a URL such as https://example.org/').optional(),
    start: day.optional(),
    /** Last day; absent for an event of one day. */
    end: day.optional(),
    /** Local start. */
    time: z
      .string('must be a time such as "18:30"')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "18:30"')
      .optional(),
    /** IANA name. */
    timezone: text.refine(isTimeZone, 'must be an IANA time zone such as Europe/Vienna').optional(),
    location: optionalText,
    online: z.boolean('must be true or false').default(false),
    status: z
      .enum(['scheduled', 'cancelled', 'postponed'], 'must be "scheduled", "cancelled" or "postponed"')
      .default('scheduled'),
    /** Name that all editions share. */
    series: optionalText,
    /** Other names that issues use for it. */
    aliases: textList.default([]),
    topics: textList.default([]),
  })
  .refine(({ start, end }) => !start || !end || end >= start, { path: ['end'], message: 'must not be before `start`' })

export type EventFrontMatter = z.output<typeof eventFrontMatter>
