import * as z from 'zod'
import { eventFrontMatter } from './front-matter/event.ts'
import { issueFrontMatter, issueNotesFrontMatter } from './front-matter/issue.ts'
import { noteFrontMatter } from './front-matter/note.ts'
import { pageFrontMatter } from './front-matter/page.ts'
import { topicFrontMatter } from './front-matter/topic.ts'
import { issueDataSchema } from './issue-data.ts'

// What a page that a site adds gets of each text: its front matter, validated by the schema that `check` uses, and what Galley reads
// from it.

/** A path, unlike the absolute addresses of an issue's JSON, so that links lead to the same site in `dev`, too. */
const url = z.string().startsWith('/').describe('Path from the host’s root, the base path included.')
const { items, events, topics } = issueDataSchema.shape
const item = items.element.extend({ url })
const event = events.element.extend({ url })
const topic = topics.element.extend({ url })

const day = z.iso.date().describe('Local day of publication.')
const date = z.iso.datetime().describe('Moment of publication, UTC.')
const unpublished = z.enum(['draft', 'future']).nullable().describe('Why `build` holds the text back; null where it does not.')

export const issueEntry = z.strictObject({
  frontMatter: issueFrontMatter,
  url,
  date,
  day,
  unpublished,
  readingMinutes: z.int().min(1),
  items: z.array(item).describe('What the issue recommends, in reading order.'),
  events: z.array(event).describe('Events that the issue announces or names, by date.'),
  topics: z.array(topic).describe('Those that the front matter names, then those of most passages.'),
})

export const issueNotesEntry = z.strictObject({
  frontMatter: issueNotesFrontMatter,
  url,
  title: z.string(),
  unpublished,
})

export const noteEntry = z.strictObject({
  frontMatter: noteFrontMatter,
  url,
  title: z.string(),
  date,
  day,
  unpublished,
  events: z.array(event),
  topics: z.array(topic),
})

export const eventEntry = z.strictObject({
  frontMatter: eventFrontMatter.nullable().describe('Of the editor’s record; null where only issues tell of the event.'),
  ...event.omit({ slug: true }).shape,
  deadline: z.iso.date().nullable().describe('Last day of its call for papers.'),
  website: z.string().nullable(),
  topics: z.array(topic),
})

export const topicEntry = z.strictObject({
  frontMatter: topicFrontMatter,
  url,
  count: z.int().min(0).describe('Passages about it.'),
})

export const pageEntry = z.strictObject({ frontMatter: pageFrontMatter, url, unpublished })
