import { defineCollection, type SchemaContext } from 'astro:content'
import * as z from 'zod'
import type {
  Views,
  AuthorPage,
  EventPage,
  IssueNotesPage,
  IssuePage,
  NotePage,
  Redirect,
  SourcePage,
  PageView,
  TopicPage,
} from './core/model/views.ts'
import { archiveLoader, mdxLoader } from './astro/loader.ts'

/** The core has validated what is in a page; here it gets its type, and its images become Astro's. */
const schemaOf =
  <Page>() =>
  ({ image }: SchemaContext) =>
    z.object({ page: z.custom<Page>(), images: z.record(z.string(), image()) })

export const collections = {
  issues: defineCollection({
    loader: archiveLoader('issues', ({ views }) =>
      views.issues.map((page) => ({ id: page.name, page, file: page.file, images: imagesOf(page) })),
    ),
    schema: schemaOf<IssuePage>(),
  }),
  issueNotes: defineCollection({
    loader: archiveLoader('issue-notes', ({ views }) =>
      views.issueNotes.map((page) => ({ id: page.name, page, file: page.file, images: page.text.images })),
    ),
    schema: schemaOf<IssueNotesPage>(),
  }),
  notes: defineCollection({
    loader: archiveLoader('notes', ({ views }) =>
      views.notes.map((page) => ({ id: page.name, page, file: page.file, images: imagesOf(page) })),
    ),
    schema: schemaOf<NotePage>(),
  }),
  events: defineCollection({
    loader: archiveLoader('events', ({ views }) => views.events.map((page) => ({ id: page.slug, page, ...withFile(page) }))),
    schema: schemaOf<EventPage>(),
  }),
  topics: defineCollection({
    loader: archiveLoader('topics', ({ views }) =>
      views.topics.map((page) => ({ id: page.slug, page, file: page.file, images: page.text.images })),
    ),
    schema: schemaOf<TopicPage>(),
  }),
  sources: defineCollection({
    loader: archiveLoader('sources', ({ views }) => views.sources.map((page) => ({ id: page.slug, page }))),
    schema: schemaOf<SourcePage>(),
  }),
  authors: defineCollection({
    loader: archiveLoader('authors', ({ views }) => views.authors.map((page) => ({ id: page.slug, page }))),
    schema: schemaOf<AuthorPage>(),
  }),
  redirects: defineCollection({
    loader: archiveLoader('redirects', ({ views }) => views.redirects.map((page) => ({ id: page.from, page }))),
    schema: schemaOf<Redirect>(),
  }),
  standing: defineCollection({
    loader: archiveLoader('standing', ({ views }) =>
      views.pages.map((page) => ({ id: page.name, page, file: page.file, images: page.text.images })),
    ),
    schema: schemaOf<PageView>(),
  }),
  /** MDX, which Astro renders; by path in the content folder. */
  mdx: defineCollection({ loader: mdxLoader(({ views }) => mdxIn(views)), schema: z.object({}) }),
}

const mdxIn = ({ issues, issueNotes, notes, pages }: Views): readonly string[] =>
  [...issues, ...issueNotes, ...notes, ...pages].filter(({ isMdx }) => isMdx).map(({ file }) => file)

/** Pictures beside the text, the one at its head included. */
const imagesOf = ({ text, image }: IssuePage | NotePage): readonly string[] => [
  ...new Set([...text.images, ...(image?.isBeside ? [image.src] : [])]),
]

/** An event that no editor's record describes has no file, and so no images. */
const withFile = ({ file, text }: EventPage) => (file && text ? { file, images: text.images } : {})
