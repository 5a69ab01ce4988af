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

/** A text with a day of publication. */
export interface Dated<P extends IssueSummary | NoteSummary> {
  readonly publication: P
  readonly route: Route
  readonly date: string
  readonly day: string
  readonly unpublished: UnpublishedReason | null
  /** Slugs of the topics that the front matter names. */
  readonly named: readonly string[]
}

export type DatedIssue = Dated<IssueSummary>
export type DatedNote = Dated<NoteSummary>

export interface DatedNotes {
  readonly publication: IssueNotesSummary
  readonly route: Route
  /** Name of the issue that they belong to; the archive has it. */
  readonly issue: string
}

export interface ArchivedEvent {
  readonly event: Event
  readonly route: Route
  /** The editor's own record of it; null where only issues announce it. */
  readonly record: EventRecordSummary | null
  /** Topics that it is about: its own page and the pages and calendars of the topics all read them here. */
  readonly topics: readonly EventTopic[]
}

export interface EventTopic {
  readonly slug: string
  /** How many passages that announce the event are about it; 0 where only its record names it. */
  readonly count: number
}

/** A link from a text to a page of the archive; several links to it in one paragraph are one citation. */
export interface ArchivedCitation {
  /** File of the text that links. */
  readonly from: string
  /** Path of the page that is linked to. */
  readonly to: string
  /** Index of the paragraph; null where the link is in none. */
  readonly passage: number | null
  /** The text of the link. */
  readonly text: string
  readonly isSponsored: boolean
}

/** An address that several issues link to, and where they do. */
export interface SharedAddress {
  /** As `canonicalOf` returns it. */
  readonly canonical: string
  /** Newest issue first, each issue once. */
  readonly places: readonly {
    /** Name of the issue. */
    readonly issue: string
    /** Index among the issue's addresses. */
    readonly address: number
  }[]
}

/**
 * Everything that is published, and how it is related, before pages are made of it. It is plain data, in which one value refers to
 * another by name, slug, file or path; `indexed` looks them up. Issues and notes are newest first.
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
  /** Paths from the site's root of files that are not the page of a text: those of `public/`, and the topics' feeds. */
  readonly files: readonly string[]
  /** Those of them that `public/` has and no page. */
  readonly served: readonly string[]
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
