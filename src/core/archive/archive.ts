import type { Resolve } from './resolve.ts'
import type { Route } from './routes.ts'
import type { UnpublishedReason, IssueRef, Redirect } from '../model/views.ts'
import type { Event } from '../model/event.ts'
import type { EventRecord, Issue, IssueNotes, Note, Page, Topic } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { TopicTag, Vocabulary } from '../model/topics.ts'
import type { Directory } from '../outlets/directory.ts'

/** A text that goes out on a day, with all that pages need beside it. */
export interface Dated<P> {
  readonly publication: P
  readonly route: Route
  readonly date: string
  readonly day: string
  readonly unpublished: UnpublishedReason | null
  /** Topics of each passage of the body, in its order; weighed when first asked for, since findings have no need of them. */
  readonly tags: readonly (readonly TopicTag[])[]
  /** Topics that the front matter names, by slug. */
  readonly named: readonly string[]
}

export interface DatedNotes {
  readonly publication: IssueNotes
  readonly route: Route
  readonly issue: Dated<Issue>
}

/** Everything published, before pages are made of it. Issues and notes are newest first. */
export interface Archive {
  readonly issues: readonly Dated<Issue>[]
  readonly issueNotes: readonly DatedNotes[]
  readonly notes: readonly Dated<Note>[]
  readonly events: readonly { readonly event: Event; readonly route: Route; readonly record: EventRecord | null }[]
  readonly topics: readonly { readonly publication: Topic; readonly route: Route }[]
  readonly standing: readonly { readonly publication: Page; readonly route: Route }[]
  /** Outlets and authors of the issues' items, gathered when first asked for. */
  readonly directory: Directory<Dated<Issue>>
  readonly redirects: readonly Redirect[]
  readonly vocabulary: Vocabulary
  readonly resolve: Resolve
  readonly settings: Settings
  /** The build's clock, an ISO instant. */
  readonly now: string
}

export const issueRef = ({ route, publication, day }: Dated<Issue>): IssueRef => ({
  url: route.url,
  title: publication.meta.title,
  name: publication.meta.slug ?? publication.name,
  day,
})
