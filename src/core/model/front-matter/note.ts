import * as z from 'zod'
import { dateOrMoment, image, optionalText, slug, text, textList } from './shared.ts'

/** Front matter of `notes/<slug>.md`: an open space, a talk, a page that stood beside an issue. */
export const noteFrontMatter = z.strictObject({
  /** Absent: the first heading of the text. */
  title: text.optional(),
  /** Absent: the first day of its event. */
  date: dateOrMoment('must be a date such as 2026-08-21').optional(),
  description: optionalText,
  /** Slug of the event that it was taken at. */
  event: slug.optional(),
  /** Name of the session or slot. */
  session: optionalText,
  author: textList.default([]),
  draft: z.boolean('must be true or false').default(false),
  slug: slug.optional(),
  aliases: textList.default([]),
  image: image.optional(),
  topics: textList.default([]),
  tags: textList.default([]),
  categories: textList.default([]),
})

export type NoteFrontMatter = z.output<typeof noteFrontMatter>
