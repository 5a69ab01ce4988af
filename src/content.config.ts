import { existsSync } from 'node:fs'
import { defineCollection, type SchemaContext } from 'astro:content'
import { glob, type Loader } from 'astro/loaders'
import * as z from 'zod'
import type { EventPage, IssueNotesPage, IssuePage, NotePage, Redirect, StandingPage, TopicPage } from './core/model/archive.ts'
import { pageFrontMatter } from './core/model/front-matter/page.ts'
import { archiveLoader } from './site/loader.ts'
import { optionsFrom } from './site/options.ts'

const { content } = optionsFrom(process.env)

/** The core has validated what is in a page; here it gets its type, and its images become Astro's. */
const schemaOf =
  <Page>() =>
  ({ image }: SchemaContext) =>
    z.object({ page: z.custom<Page>(), images: z.record(z.string(), image()) })

/** Texts that Astro renders; a folder that is not there holds none. */
const filesOf = (base: string, pattern: string | string[]): Loader =>
  existsSync(base) ? glob({ pattern, base }) : { name: 'galley-none', load: ({ store }) => Promise.resolve(store.clear()) }

/** Front matter of MDX is the core's business; Astro renders the text. */
const asIs = z.looseObject({})

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
    loader: archiveLoader('events', ({ archive }) => archive.events.map((page) => ({ id: page.slug, page }))),
    schema: schemaOf<EventPage>(),
  }),
  topics: defineCollection({
    loader: archiveLoader('topics', ({ archive }) => archive.topics.map((page) => ({ id: page.slug, page }))),
    schema: schemaOf<TopicPage>(),
  }),
  redirects: defineCollection({
    loader: archiveLoader('redirects', ({ archive }) => archive.redirects.map((page) => ({ id: page.from, page }))),
    schema: schemaOf<Redirect>(),
  }),
  standing: defineCollection({
    loader: archiveLoader('standing', ({ archive }) => archive.pages.map((page) => ({ id: page.name, page, file: page.file }))),
    schema: schemaOf<StandingPage>(),
  }),
  pages: defineCollection({ loader: filesOf(`${content}/pages`, '*.{md,mdx}'), schema: pageFrontMatter }),
  texts: defineCollection({ loader: filesOf(content, ['issues/*/*.mdx', 'notes/**/*.mdx']), schema: asIs }),
}

/** Pictures beside the text, the one at its head included. */
const imagesOf = ({ text, image }: IssuePage | NotePage): readonly string[] => [
  ...new Set([...text.images, ...(image?.isBeside ? [image.src] : [])]),
]
