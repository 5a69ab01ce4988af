import { defineCollection, type SchemaContext } from 'astro:content'
import * as z from 'zod'
import type {
  Archive,
  AuthorPage,
  EventPage,
  IssueNotesPage,
  IssuePage,
  NotePage,
  Redirect,
  SourcePage,
  StandingPage,
  TopicPage,
} from './core/model/archive.ts'
import { archiveLoader, mdxLoader } from './site/loader.ts'

/** The core has validated what is in a page; here it gets its type, and its images become Astro's. */
const schemaOf =
  <Page>() =>
  ({ image }: SchemaContext) =>
    z.object({ page: z.custom<Page>(), images: z.record(z.string(), image()) })

export const collections = {
  issues: defineCollection({
    loader: archiveLoader('issues', ({ archive }) =>
      archive.issues.map((page) => ({ id: page.name, page, file: page.file, images: imagesOf(page) })),
    ),
    schema: schemaOf<IssuePage>(),
  }),
  issueNotes: defineCollection({
    loader: archiveLoader('issue-notes', ({ archive }) =>
      archive.issueNotes.map((page) => ({ id: page.name, page, file: page.file, images: page.text.images })),
    ),
    schema: schemaOf<IssueNotesPage>(),
  }),
  notes: defineCollection({
    loader: archiveLoader('notes', ({ archive }) =>
      archive.notes.map((page) => ({ id: page.name, page, file: page.file, images: imagesOf(page) })),
    ),
    schema: schemaOf<NotePage>(),
  }),
  events: defineCollection({
    loader: archiveLoader('events', ({ archive }) => archive.events.map((page) => ({ id: page.slug, page, ...withFile(page) }))),
    schema: schemaOf<EventPage>(),
  }),
  topics: defineCollection({
    loader: archiveLoader('topics', ({ archive }) =>
      archive.topics.map((page) => ({ id: page.slug, page, file: page.file, images: page.text.images })),
    ),
    schema: schemaOf<TopicPage>(),
  }),
  sources: defineCollection({
    loader: archiveLoader('sources', ({ archive }) => archive.sources.map((page) => ({ id: page.slug, page }))),
    schema: schemaOf<SourcePage>(),
  }),
  authors: defineCollection({
    loader: archiveLoader('authors', ({ archive }) => archive.authors.map((page) => ({ id: page.slug, page }))),
    schema: schemaOf<AuthorPage>(),
  }),
  redirects: defineCollection({
    loader: archiveLoader('redirects', ({ archive }) => archive.redirects.map((page) => ({ id: page.from, page }))),
    schema: schemaOf<Redirect>(),
  }),
  standing: defineCollection({
    loader: archiveLoader('standing', ({ archive }) =>
      archive.pages.map((page) => ({ id: page.name, page, file: page.file, images: page.text.images })),
    ),
    schema: schemaOf<StandingPage>(),
  }),
  /** MDX, which Astro renders; by path in the content folder. */
  mdx: defineCollection({ loader: mdxLoader(({ archive }) => mdxIn(archive)), schema: z.object({}) }),
}

const mdxIn = ({ issues, issueNotes, notes, pages }: Archive): readonly string[] =>
  [...issues, ...issueNotes, ...notes, ...pages].filter(({ isMdx }) => isMdx).map(({ file }) => file)

/** Pictures beside the text, the one at its head included. */
const imagesOf = ({ text, image }: IssuePage | NotePage): readonly string[] => [
  ...new Set([...text.images, ...(image?.isBeside ? [image.src] : [])]),
]

/** An event that no editor's record describes has no file, and so no images. */
const withFile = ({ file, text }: EventPage) => (file && text ? { file, images: text.images } : {})
