import * as z from 'zod'
import type { SafeUrl } from './safe-url.ts'

/** Read-only at every depth, like all data of the core. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** Keys under which data has addresses. */
type AddressKey = '$schema' | 'url' | 'json' | 'markdown' | 'link'

/** Data whose addresses may be published. A schema alone knows only that they are text. */
type Addressed<T> = T extends object ? { readonly [K in keyof T]: K extends AddressKey ? AddressIn<T[K]> : Addressed<T[K]> } : T
type AddressIn<T> = [T] extends [string] ? SafeUrl : [T] extends [string | null] ? SafeUrl | null : Addressed<T>

const url = z.url().describe('Absolute address.')
const day = z.iso.date().describe('Local day, in the newsletter’s time zone.')
const anchor = z.string().describe('Fragment of the issue’s page: `#` and this link to it.')
const sectionOf = z.string().nullable().describe('`anchor` of the section that it stands in; null before the first heading.')

const issueRef = z.strictObject({
  number: z.string().describe('Number of the issue, or the slug that stands for it.'),
  title: z.string(),
  url,
  json: url.describe('The issue as JSON.'),
  day,
})

const section = z.strictObject({
  anchor,
  url: url.describe('Address of the heading.'),
  heading: z.string(),
  depth: z.int().min(1).max(6).describe('Rank of the heading as written, 1 to 6.'),
  parent: z.string().nullable().describe('`anchor` of the section that this one stands in.'),
})

const item = z.strictObject({
  anchor,
  url: url.describe('Address of the entry in the issue.'),
  title: z.string(),
  link: z.string().describe('Where the entry leads: the address as the editor wrote it; within the archive, absolute.'),
  byline: z.string().nullable().describe('As written.'),
  authors: z.array(z.string()).describe('Names in the byline.'),
  outlet: z.string().nullable().describe('Publication that the byline names.'),
  commentary: z.string().describe('What the editor says of it, as plain text, one paragraph a line.'),
  section: sectionOf,
  kind: z.enum(['article', 'repo', 'video', 'event', 'book', 'podcast', 'job', 'other']),
  sponsored: z.boolean().describe('Whether somebody paid for the entry.'),
  readMinutes: z.number().nullable().describe('As the editor gives it.'),
  licence: z.string().nullable().describe('Of a repository, as written.'),
})

const event = z.strictObject({
  slug: z.string(),
  url,
  title: z.string(),
  start: z.iso.date().nullable().describe('First day; null where the text does not tell.'),
  end: z.iso.date().nullable().describe('Last day.'),
  location: z.string().nullable(),
  online: z.boolean(),
  status: z.enum(['scheduled', 'cancelled', 'postponed']),
})

const passage = z.strictObject({
  anchor: z.string().nullable().describe('Fragment of the item, or of the nearest heading.'),
  url,
  section: sectionOf,
  item: z.string().nullable().describe('`anchor` of the item that the passage is; null for prose.'),
  text: z.string().describe('Plain text, an item’s title included.'),
  topics: z
    .array(
      z.strictObject({
        slug: z.string(),
        score: z.number().min(0).max(1).describe('How sure Galley is; 0.5 and more.'),
        evidence: z.array(z.string()).describe('Words, hosts and headings that did it, strongest first.'),
        inferred: z.boolean().describe('Whether it follows from a narrower topic alone.'),
      }),
    )
    .describe('What the passage is about, best first.'),
})

/**
 * An issue for other programs. This schema gives `issueData` its type, is published as a JSON Schema, and is what tests validate
 * the written files with.
 */
export const issueDataSchema = z
  .strictObject({
    $schema: url.describe('Address of this schema.'),
    schema: z.literal(1).describe('Version. It goes up when a field goes or changes its meaning.'),
    number: z.string().describe('Number of the issue, or the slug that stands for it.'),
    title: z.string(),
    url: url.describe('The issue’s page.'),
    markdown: url.describe('The issue as Markdown.'),
    date: z.iso.datetime().describe('Moment of publication, UTC.'),
    day,
    description: z.string().nullable(),
    authors: z.array(z.string()),
    sponsor: z
      .strictObject({ name: z.string(), url: z.string().nullable().describe('As written; within the archive, absolute.') })
      .nullable()
      .describe('Who paid for the issue as a whole.'),
    image: z
      .strictObject({ url: z.string(), alt: z.string(), caption: z.string().nullable() })
      .nullable()
      .describe('Picture at the head of the issue.'),
    readingMinutes: z.int().min(1).describe('At 230 words a minute.'),
    sections: z.array(section).describe('Headings in reading order.'),
    items: z.array(item).describe('What the issue recommends, in reading order.'),
    events: z.array(event).describe('Events that the issue announces or names, by date.'),
    topics: z
      .array(z.strictObject({ slug: z.string(), url, title: z.string(), count: z.int().min(0).describe('Passages about it.') }))
      .describe('Those that the front matter names, then those of most passages.'),
    passages: z.array(passage).describe('The text, cut into items and paragraphs of prose, in reading order.'),
    links: z
      .array(
        z.strictObject({
          url: z.string().describe('As written; within the archive, absolute.'),
          text: z.string(),
          section: sectionOf,
          item: z.string().nullable().describe('`anchor` of the item that the link stands in.'),
        }),
      )
      .describe('Every link of the text, in reading order.'),
    cites: z.array(issueRef).describe('Issues that this one links to.'),
    citedBy: z
      .array(z.strictObject({ url, title: z.string(), day, quote: z.string().describe('The paragraph that links here.') }))
      .describe('Issues and notes that link to this one, oldest first.'),
    notes: z.strictObject({ url, title: z.string() }).nullable().describe('What did not make the cut.'),
    previous: issueRef.nullable(),
    next: issueRef.nullable(),
  })
  .describe('One issue of a newsletter that Galley publishes.')

export type IssueData = Addressed<z.output<typeof issueDataSchema>>

export const issuesIndexSchema = z
  .strictObject({
    $schema: url.describe('Address of this schema.'),
    schema: z.literal(1).describe('Version. It goes up when a field goes or changes its meaning.'),
    title: z.string().describe('Name of the newsletter.'),
    description: z.string(),
    url: url.describe('Front page.'),
    language: z.string().describe('BCP 47 tag.'),
    issues: z
      .array(
        issueRef.extend({
          markdown: url.describe('The issue as Markdown.'),
          date: z.iso.datetime(),
          description: z.string().nullable(),
        }),
      )
      .describe('Newest first.'),
  })
  .describe('All issues of a newsletter that Galley publishes.')

export type IssuesIndex = Addressed<z.output<typeof issuesIndexSchema>>
