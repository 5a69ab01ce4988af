import type { DiagnosedVersion } from '../model/diagnostic.ts'
import type { Views, UnpublishedReason, TopicOnPage } from '../model/views.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import type { Body } from '../model/body.ts'
import type { DocumentKind } from '../model/document.ts'
import type { Entry } from '../model/entry.ts'

/** The publication at one time, including drafts and what is dated later. */
export interface Side extends DiagnosedVersion {
  readonly views: Views
  readonly entries: readonly Entry[]
  /** Files that are served unchanged, by path from the site's root. */
  readonly served: ReadonlySet<string>
}

/** A text of any kind, with its page. */
export interface SideText {
  readonly kind: DocumentKind
  readonly file: string
  readonly name: string
  readonly url: SafeUrl
  readonly title: string
  readonly unpublished: UnpublishedReason | null
  readonly body: Body
  readonly topics: readonly TopicOnPage[]
  /** The values of its front matter, by the names that an editor knows. */
  readonly head: Readonly<Record<string, string | null>>
}

/** Every text that has a page of its own: issues, their notes, notes, pages, topics, records of events. */
export function textsOf({ views, entries }: Side): readonly SideText[] {
  const bodies = new Map(entries.flatMap(({ file, body }) => (body ? [[file, body] as const] : [])))
  const unpublished = new Map(views.unpublished.map(({ file, unpublished }) => [file, unpublished]))
  const text = (
    kind: DocumentKind,
    page: { readonly file: string; readonly url: SafeUrl; readonly title: string; readonly name: string },
    head: SideText['head'],
    topics: readonly TopicOnPage[] = [],
  ): SideText[] => {
    const { file, url, title, name } = page
    const body = bodies.get(file)
    if (!body) return []
    const facts = { title, ...head, pictures: listed(body.images.map(({ path }) => path)) }
    return [{ kind, file, url, title, name, unpublished: unpublished.get(file) ?? null, body, topics, head: facts }]
  }
  return [
    ...views.issues.flatMap((page) => {
      const { day, description, authors, sponsor, image, topics } = page
      const paid = sponsor && [sponsor.name, sponsor.url].filter(Boolean).join(', ')
      const head = { date: day, description, author: listed(authors), sponsor: paid, image: image?.src ?? null }
      return text('issue', page, head, topics)
    }),
    ...views.issueNotes.flatMap((page) => {
      // A title derived from the issue's changes with that one.
      const isOwn = page.title !== `Notes on ${page.issue.title}`
      return text('issue-notes', page, isOwn ? {} : { title: null })
    }),
    ...views.notes.flatMap((page) =>
      text('note', page, { date: page.day, description: page.description, author: listed(page.authors) }, page.topics),
    ),
    ...views.pages.flatMap((page) => text('page', page, { description: page.description })),
    ...views.topics.flatMap((page) => {
      const { slug: name, definition, aliases, broader, related } = page
      const titles = (list: typeof broader) => listed(list.map(({ title }) => title))
      const head = { definition, 'other names': listed(aliases), broader: titles(broader), related: titles(related) }
      return text('topic', { ...page, name }, head)
    }),
    ...views.events.flatMap((page) =>
      page.file === null ? [] : text('event', { ...page, file: page.file, name: page.slug }, {}),
    ),
  ]
}

const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(', '))
