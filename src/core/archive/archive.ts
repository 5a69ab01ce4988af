import type { Route } from './routes.ts'
import type { UnpublishedReason, IssueRef, Redirect } from '../model/views.ts'
import type {
  EventRecordSummary,
  IssueNotesSummary,
  IssueSummary,
  NoteSummary,
  PageSummary,
  TopicSummary,
} from '../model/entry-summary.ts'
import type { Event } from '../model/event.ts'
import type { Settings } from '../model/settings.ts'
import type { TopicTable } from '../model/topics.ts'

/** A text that goes out on a day. */
export interface Dated<P extends IssueSummary | NoteSummary> {
  readonly publication: P
  readonly route: Route
  readonly date: string
  readonly day: string
  readonly unpublished: UnpublishedReason | null
  /** Topics that the front matter names, by slug. */
  readonly named: readonly string[]
}

export type DatedIssue = Dated<IssueSummary>
export type DatedNote = Dated<NoteSummary>

export interface DatedNotes {
  readonly publication: IssueNotesSummary
  readonly route: Route
  /** Name of the issue that they belong to, which is in the archive. */
  readonly issue: string
}

export interface ArchivedEvent {
  readonly event: Event
  readonly route: Route
  /** What its editor says of it; null where only issues do. */
  readonly record: EventRecordSummary | null
  /** What it is about, read on its own page and on the pages and calendars of the topics. */
  readonly topics: readonly EventTopic[]
}

export interface EventTopic {
  readonly slug: string
  /** How many passages that announce the event are about it; 0 where only its record names it. */
  readonly count: number
}

/** A text that leads to a page of the archive, once for each paragraph that does. */
export interface ArchivedCitation {
  /** File of the text. */
  readonly from: string
  /** Path of the page. */
  readonly to: string
  /** Index of the paragraph; null where the link stands in none. */
  readonly passage: number | null
  /** The words that link. */
  readonly text: string
  readonly isSponsored: boolean
}

/** Where an address stands that several issues link to. */
export interface SharedAddress {
  /** As `canonicalOf` gives it. */
  readonly canonical: string
  /** Newest issue first, each once. */
  readonly places: readonly {
    /** Name of the issue. */
    readonly issue: string
    /** Index among the issue's addresses. */
    readonly address: number
  }[]
}

/**
 * Everything that is published and how it hangs together, before pages are made of it: plain data, in which one thing names another by
 * its name, slug, file or path. `indexed` looks things up in it. Issues and notes are newest first.
 */
export interface Archive {
  readonly issues: readonly DatedIssue[]
  readonly issueNotes: readonly DatedNotes[]
  readonly notes: readonly DatedNote[]
  readonly events: readonly ArchivedEvent[]
  readonly topics: readonly { readonly publication: TopicSummary; readonly route: Route }[]
  readonly pages: readonly { readonly publication: PageSummary; readonly route: Route }[]
  /** Oldest text first. */
  readonly citations: readonly ArchivedCitation[]
  readonly sharedAddresses: readonly SharedAddress[]
  readonly redirects: readonly Redirect[]
  /** Paths from the site's root of files that no text makes: those of `public/`, and the topics' feeds. */
  readonly files: readonly string[]
  readonly vocabulary: TopicTable
  readonly settings: Settings
  /** The build's clock, an ISO instant. */
  readonly now: string
}

export const issueRef = ({ route, publication, day }: DatedIssue): IssueRef => ({
  url: route.url,
  title: publication.meta.title,
  name: publication.meta.slug ?? publication.name,
  day,
})
