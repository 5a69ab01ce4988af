import * as z from 'zod'
import { dateOrMoment, image, optionalText, slug, text, textList } from './shared.ts'

/** Front matter of `issues/<number>/index.md`, after Hugo's habits are read (`src/core/parse/habits.ts`). */
export const issueFrontMatter = z.strictObject({
  /** Heading of the page, subject of the email, title in the feeds. */
  title: text,
  /** Publication moment. A bare day means that day at the site's publishing hour, in the site's time zone. */
  date: dateOrMoment('must be a date such as 2026-08-21 or a moment such as 2026-08-21T07:00:00Z'),
  /** Words readers see under the title. */
  description: optionalText,
  /** One name or several. */
  author: textList.default([]),
  /** Kept out of the build, shown by `dev`. */
  draft: z.boolean('must be true or false').default(false),
  /** Last part of the address, where it is not the folder's name. */
  slug: slug.optional(),
  /** Old addresses, which redirect here. */
  aliases: textList.default([]),
  /** Picture at the head of the issue. */
  image: image.optional(),
  /** Topics by slug, title or alias; they win over those that Galley finds. */
  topics: textList.default([]),
  /** Free words; those that the vocabulary knows become topics. */
  tags: textList.default([]),
  categories: textList.default([]),
  /** Slugs of events that the issue is about. */
  events: textList.default([]),
  /** Who paid for the issue. */
  sponsor: z
    .preprocess(
      (value) => (typeof value === 'string' ? { name: value } : value),
      z.strictObject(
        { name: text, url: text.optional() },
        { error: (issue) => (issue.code === 'invalid_type' ? 'must be a name, or `name` with `url`' : undefined) },
      ),
    )
    .optional(),
})

export type IssueFrontMatter = z.output<typeof issueFrontMatter>

/** Front matter of `issues/<number>/notes.md`; most have none. */
export const issueNotesFrontMatter = z.strictObject({
  title: optionalText,
  date: dateOrMoment('must be a date such as 2026-08-21').optional(),
  description: optionalText,
  author: textList.default([]),
  draft: z.boolean('must be true or false').default(false),
})

export type IssueNotesFrontMatter = z.output<typeof issueNotesFrontMatter>
