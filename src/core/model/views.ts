import type { Block, EventMention, ItemKind } from './body.ts'
import type { EventStatus } from './event.ts'
import type { IssueData } from './issue-data.ts'
import type { Role } from './entry-summary.ts'
import type { SafeUrl } from './safe-url.ts'

/** A page to link to. Every `url` here is a path from the host's root, the site's base path included. */
export interface PageRef {
  readonly url: SafeUrl
  readonly title: string
}

export interface IssueRef extends PageRef {
  readonly name: string
  /** Local day of publication, ISO. */
  readonly day: string
}

/** An issue that has much in common with another. */
export interface RelatedIssue extends IssueRef {
  /** “both on Secrets management and Vault; 14 months apart” */
  readonly reason: string
}

/** An entry of a table of contents. */
export interface TocEntry {
  readonly anchor: string
  readonly heading: string
  readonly depth: number
}

/** A text from which `finish` makes HTML. */
export interface RenderedText {
  readonly blocks: readonly Block[]
  /** Addresses of its links into the archive, by where they lead, as `targetOf` returns it. */
  readonly links: Readonly<Record<string, SafeUrl>>
  readonly toc: readonly TocEntry[]
  /** Images beside the file, by path as written. */
  readonly images: readonly string[]
  /** For MDX, which Astro renders: addresses of its links into the archive, by the link as written. */
  readonly mdxLinks: Readonly<Record<string, SafeUrl>>
}

/** A picture at the head of a text: a path beside the file, which is then among `images`, or an address. */
export type Picture = { readonly alt: string; readonly caption: string | null } & (
  { readonly isBeside: true; readonly src: string } | { readonly isBeside: false; readonly src: SafeUrl }
)

/** Who paid for an issue. */
export interface Sponsor {
  readonly name: string
  readonly url: SafeUrl | null
}

export interface TopicOnPage extends PageRef {
  readonly slug: string
  /** How many passages of the page are about it. */
  readonly count: number
}

export interface EventOnPage extends PageRef {
  readonly start: string | null
  readonly end: string | null
  /** Last day of its call for papers. */
  readonly deadline: string | null
  readonly location: string | null
  readonly isOnline: boolean
  readonly status: EventStatus
}

/** A paragraph of a later text that links here. */
export interface Citation extends PageRef {
  readonly day: string
  readonly quote: string
  /** Somebody paid for it. */
  readonly isSponsored: boolean
}

/** Another issue that has the link of an item. */
export interface LinkPlace extends PageRef {
  /** Number of the issue, or its slug. */
  readonly name: string
  readonly day: string
  /** What the link is for in that issue; the `url` leads to it. */
  readonly role: Role
}

/** Other issues, earlier or later, that have the link of an item. */
export interface AlsoIn extends PageRef {
  /** Index of the item; `url` and `title` are its own. */
  readonly item: number
  readonly role: Role
  /** Newest first; each issue once. */
  readonly issues: readonly LinkPlace[]
}

/** Why `build` leaves a text out that `dev` shows. */
export type UnpublishedReason = 'draft' | 'future'

interface DatedView {
  readonly file: string
  readonly name: string
  readonly url: SafeUrl
  readonly title: string
  readonly description: string | null
  /** Publication instant, ISO with `Z`. */
  readonly date: string
  /** Its local day, ISO. */
  readonly day: string
  readonly authors: readonly string[]
  readonly image: Picture | null
  readonly isMdx: boolean
  readonly unpublished: UnpublishedReason | null
  readonly text: RenderedText
  readonly topics: readonly TopicOnPage[]
  readonly events: readonly EventOnPage[]
  readonly citedBy: readonly Citation[]
}

export interface IssuePage extends DatedView {
  readonly sponsor: Sponsor | null
  /** The text does not mention its sponsor, so the page does at its head. */
  readonly isSponsorUnplaced: boolean
  readonly items: number
  /** At 230 words a minute, at least 1. */
  readonly readingMinutes: number
  /** Topics of each section that has some, by the section's anchor. */
  readonly sectionTopics: Readonly<Record<string, readonly TopicOnPage[]>>
  readonly notes: PageRef | null
  /** Items whose link other issues have, too, in reading order. */
  readonly alsoIn: readonly AlsoIn[]
  /** At most four, closest first. */
  readonly related: readonly RelatedIssue[]
  readonly cites: readonly IssueRef[]
  readonly previous: IssueRef | null
  readonly next: IssueRef | null
  /** Open-space notes of the events that it names. */
  readonly openSpaces: readonly PageRef[]
}

/** An issue as other programs get it: `issueJson` and `issueText` write it, with the addresses of its images. */
export interface IssueFiles {
  readonly file: string
  readonly name: string
  /** Absolute address of the issue's page. */
  readonly url: SafeUrl
  /** Images beside the file, the one at its head included. */
  readonly images: readonly string[]
  /** Conforms to `issueDataSchema`, but for the image at its head. */
  readonly data: IssueData
  readonly image: Picture | null
  /** The text, with its images by path. */
  readonly markdown: readonly (string | { readonly beside: string })[]
}

export interface IssueNotesPage {
  readonly file: string
  readonly name: string
  readonly url: SafeUrl
  readonly title: string
  readonly issue: IssueRef
  readonly isMdx: boolean
  readonly unpublished: UnpublishedReason | null
  readonly text: RenderedText
}

export interface NotePage extends DatedView {
  readonly session: string | null
}

/** What an issue says about an event. */
interface EventQuote {
  readonly issue: IssueRef
  /** Deep link to the mention. */
  readonly url: SafeUrl
  /** Somebody paid for it. */
  readonly isSponsored: boolean
  readonly mention: Pick<EventMention, 'name' | 'quote' | 'start' | 'end' | 'time' | 'timezone'>
}

/** What an issue says about one detail of an event, and where. */
interface Statement {
  /** As written; days are ISO, a span of them `2026-09-17/2026-09-18`. */
  readonly value: string
  readonly issue: IssueRef
  /** Deep link to the mention. */
  readonly url: SafeUrl
}

/** A detail of an event in which two issues differ, the earlier issue first. */
export interface EventChange {
  readonly what: 'dates' | 'time' | 'place' | 'name' | 'website' | 'deadline'
  readonly from: Statement
  readonly to: Statement
}

export interface EventPage {
  /** The editor's own record; null where there is none. */
  readonly file: string | null
  readonly slug: string
  readonly url: SafeUrl
  readonly title: string
  readonly website: SafeUrl | null
  readonly series: string | null
  readonly start: string | null
  readonly end: string | null
  readonly time: string | null
  readonly timezone: string | null
  readonly utc: string | null
  /** Start with the offset of its own zone, `2026-09-17T09:00:00+01:00`; null where `utc` is. */
  readonly startsAt: string | null
  /** Last day of its call for papers, ISO. */
  readonly deadline: string | null
  readonly location: string | null
  readonly isOnline: boolean
  readonly kind: EventMention['kind']
  readonly status: EventStatus
  /** Whether it is over by the build's clock; null where it has no date. */
  readonly isPast: boolean | null
  /** Whether its call for papers is open by the build's clock; null where it has no deadline. */
  readonly isCallOpen: boolean | null
  /** Instant of the last issue that mentions it; null where only a record describes it. */
  readonly lastMentioned: string | null
  /** How often the details that calendars show have changed: the SEQUENCE of RFC 5545. */
  readonly revision: number
  readonly text: RenderedText | null
  readonly quotes: readonly EventQuote[]
  /** In the order of the issues. */
  readonly changes: readonly EventChange[]
  /** Editions of the same series, newest first. */
  readonly editions: readonly EventOnPage[]
  readonly openSpaces: readonly PageRef[]
  /** Those that the record names, then those of most mentions. */
  readonly topics: readonly TopicOnPage[]
}

/** A passage as a topic page quotes it. */
export interface TopicQuote {
  readonly page: PageRef
  readonly day: string
  /** Deep link to the item or its section. */
  readonly url: SafeUrl
  readonly section: string | null
  /** An item's title; null for prose. */
  readonly title: string | null
  readonly quote: string
  /** Somebody paid for it. */
  readonly isSponsored: boolean
  readonly evidence: readonly string[]
  /** Title of the narrower topic that it is about, where that alone is why it is about this one; else null. */
  readonly through: string | null
  /** The editor names the topic in a comment. */
  readonly isNamed: boolean
  /** When its text was published, ISO with `Z`. */
  readonly date: string
  /** Its text is a draft, or dated later. */
  readonly isUnpublished: boolean
}

/** A topic that often shares passages with another. */
export interface CoOccurringTopic extends PageRef {
  /** How many passages are on both. */
  readonly count: number
}

export interface TopicPage {
  readonly file: string
  readonly slug: string
  readonly url: SafeUrl
  readonly title: string
  readonly definition: string | null
  readonly aliases: readonly string[]
  readonly text: RenderedText
  readonly broader: readonly PageRef[]
  readonly narrower: readonly PageRef[]
  readonly related: readonly PageRef[]
  readonly count: number
  readonly first: string | null
  readonly last: string | null
  /** Number of passages of each year, newest first. */
  readonly years: readonly { readonly year: string; readonly count: number }[]
  /** Newest first. */
  readonly quotes: readonly TopicQuote[]
  /** Number of passages of every year of the archive, oldest first. */
  readonly span: readonly { readonly year: string; readonly count: number }[]
  /** Topics that share more passages with it than chance would explain, closest first. */
  readonly coOccurringTopics: readonly CoOccurringTopic[]
  /** Events that are about it, newest first. */
  readonly events: readonly EventOnPage[]
  /** Notes that are about it, newest first. */
  readonly notes: readonly PageRef[]
  /** Issues whose front matter names it, though none of their passages is about it; newest first. */
  readonly namedBy: readonly IssueRef[]
  /** Address of its feed. */
  readonly feed: SafeUrl
  /** Number of its events that have a date, and so a place in its calendar. */
  readonly datedEvents: number
  /** Those with the most items on it, sponsored ones not counted. */
  readonly sources: readonly CountedRef[]
}

/** A page, and how often it occurs together with the page that lists it. */
export interface CountedRef extends PageRef {
  readonly count: number
}

/** An item of an issue as the pages of its source and its authors list it. */
export interface LinkedItem {
  readonly title: string
  /** Deep link to the item in its issue. */
  readonly url: SafeUrl
  readonly issue: PageRef
  readonly day: string
  /** Where the item leads. */
  readonly target: SafeUrl
  /** Host of `target`, without `www.`. */
  readonly host: string
  readonly kind: ItemKind
  readonly isSponsored: boolean
  readonly source: PageRef
  readonly authors: readonly PageRef[]
}

/** The items of one source or author, and when issues linked to them. */
interface Linked {
  /** Made from host and owner, or from the name; it changes only if they do. */
  readonly slug: string
  readonly url: SafeUrl
  readonly title: string
  /** Items that nobody paid for. */
  readonly count: number
  readonly sponsored: number
  /** Days of the first and the last issue with an item of it. */
  readonly first: string
  readonly last: string
  /** Number of items of each year, sponsored ones included, newest first. */
  readonly years: readonly { readonly year: string; readonly count: number }[]
  /** Newest first. */
  readonly items: readonly LinkedItem[]
}

/** An outlet that issues link to. */
export interface SourcePage extends Linked {
  /** `github.com`; the registrable domain, where hosts below it are of one outlet. */
  readonly host: string
  /** On a platform: whose account it is. */
  readonly owner: string | null
  /** Its front page, as far as links show; null on a platform. */
  readonly site: SafeUrl | null
  /** Who wrote there most. */
  readonly authors: readonly CountedRef[]
  /** Topics that it was linked for most. */
  readonly topics: readonly CountedRef[]
}

/** Somebody whom bylines name. */
export interface AuthorPage extends Linked {
  /** Where they wrote most. */
  readonly sources: readonly CountedRef[]
  readonly topics: readonly CountedRef[]
}

/** A page of `content/pages`. */
export interface PageView extends PageRef {
  readonly name: string
  readonly file: string
  readonly isMdx: boolean
  readonly description: string | null
  readonly unpublished: UnpublishedReason | null
  readonly text: RenderedText
}

export interface Redirect {
  /** Path from the site's root, without the base path. */
  readonly from: string
  readonly to: SafeUrl
}

/** A view with its key: a page that shows it need not be rendered again as long as the key is the same. */
export type Keyed<V> = V & { readonly key: string }

/** Everything that is published. Lists are newest first; topics by title; sources and authors by count. */
export interface Views {
  readonly issues: readonly Keyed<IssuePage>[]
  readonly issueFiles: readonly IssueFiles[]
  readonly issueNotes: readonly Keyed<IssueNotesPage>[]
  readonly notes: readonly Keyed<NotePage>[]
  readonly events: readonly Keyed<EventPage>[]
  readonly topics: readonly Keyed<TopicPage>[]
  readonly sources: readonly SourcePage[]
  readonly authors: readonly AuthorPage[]
  readonly pages: readonly Keyed<PageView>[]
  readonly redirects: readonly Redirect[]
  /** Paths from the site's root of the files of `public/` that keep their addresses. */
  readonly served: readonly string[]
  /** Texts that are drafts or dated later, whether or not they are shown. */
  readonly unpublished: readonly {
    readonly file: string
    readonly unpublished: UnpublishedReason
    readonly date: string | null
  }[]
  /** Paths from the site's root at which there would be a page or a file if nothing were held back, and the texts that they wait for. */
  readonly heldPaths: readonly { readonly path: string; readonly file: string }[]
  /** Number of files that make up what is published. */
  readonly published: number
}
