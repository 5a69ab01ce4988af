import type { Block, EventMention } from './body.ts'
import type { EventStatus } from './event.ts'

/** A page to link to. Every `url` here is a path from the host's root, the site's base path included. */
export interface PageRef {
  readonly url: string
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

/** A text as its page shows it: links resolved, blocks in order. */
export interface Text {
  readonly blocks: readonly Block[]
  readonly toc: readonly TocEntry[]
  /** Images beside the file, by path as written. */
  readonly images: readonly string[]
  /** Of MDX, which Astro renders: addresses of its links into the archive, by how they are written. */
  readonly mdxLinks: Readonly<Record<string, string>>
}

export interface Picture {
  /** A URL, or a path beside the file, which is then among `images`. */
  readonly src: string
  readonly alt: string
  readonly caption: string | null
  readonly isBeside: boolean
}

export interface TopicOnPage extends PageRef {
  readonly slug: string
  /** How many passages of the page are about it. */
  readonly count: number
}

export interface EventOnPage extends PageRef {
  readonly start: string | null
  readonly end: string | null
  readonly location: string | null
  readonly isOnline: boolean
  readonly status: EventStatus
}

/** A paragraph of a later text that links here. */
export interface Citation extends PageRef {
  readonly day: string
  readonly quote: string
}

/** Why a text is shown by `dev` and held back by `build`. */
export type Hold = 'draft' | 'future'

interface Dated {
  readonly file: string
  readonly name: string
  readonly url: string
  readonly title: string
  readonly description: string | null
  /** Publication instant, ISO with `Z`. */
  readonly date: string
  /** Its local day, ISO. */
  readonly day: string
  readonly authors: readonly string[]
  readonly image: Picture | null
  readonly isMdx: boolean
  readonly hold: Hold | null
  readonly text: Text
  readonly topics: readonly TopicOnPage[]
  readonly events: readonly EventOnPage[]
  readonly citedBy: readonly Citation[]
}

export interface IssuePage extends Dated {
  readonly sponsor: { readonly name: string; readonly url: string | null } | null
  /** The text itself says nowhere who paid: the page does so at its head. */
  readonly isSponsorUnplaced: boolean
  readonly items: number
  /** At 230 words a minute, at least 1. */
  readonly readingMinutes: number
  /** Topics of each section that has some, by the section's anchor. */
  readonly sectionTopics: Readonly<Record<string, readonly TopicOnPage[]>>
  readonly notes: PageRef | null
  /** At most four, closest first. */
  readonly related: readonly RelatedIssue[]
  readonly cites: readonly IssueRef[]
  readonly previous: IssueRef | null
  readonly next: IssueRef | null
  /** Open-space notes of the events that it names. */
  readonly openSpaces: readonly PageRef[]
}

export interface IssueNotesPage {
  readonly file: string
  readonly name: string
  readonly url: string
  readonly title: string
  readonly issue: IssueRef
  readonly isMdx: boolean
  readonly hold: Hold | null
  readonly text: Text
}

export interface NotePage extends Dated {
  readonly session: string | null
}

/** What an issue says of an event. */
export interface EventQuote {
  readonly issue: IssueRef
  /** Deep link to the mention. */
  readonly url: string
  readonly mention: Pick<EventMention, 'name' | 'quote' | 'start' | 'end' | 'time' | 'timezone'>
}

export interface EventPage {
  /** The editor's own record; null where there is none. */
  readonly file: string | null
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly website: string | null
  readonly series: string | null
  readonly start: string | null
  readonly end: string | null
  readonly time: string | null
  readonly timezone: string | null
  readonly utc: string | null
  readonly location: string | null
  readonly isOnline: boolean
  readonly kind: EventMention['kind']
  readonly status: EventStatus
  /** Over by the build's clock; null where there is no date to tell. */
  readonly isPast: boolean | null
  readonly text: Text | null
  readonly quotes: readonly EventQuote[]
  readonly editions: readonly PageRef[]
  readonly openSpaces: readonly PageRef[]
  /** Those that the record names. */
  readonly topics: readonly PageRef[]
}

/** A passage as a topic page quotes it. */
export interface TopicQuote {
  readonly page: PageRef
  readonly day: string
  /** Deep link to the item or its section. */
  readonly url: string
  readonly section: string | null
  /** An item's title; null for prose. */
  readonly title: string | null
  readonly quote: string
  readonly evidence: readonly string[]
  /** Title of the narrower topic that it is about, where it is about this one only for that. */
  readonly through: string | null
  /** The editor says so in the text. */
  readonly isNamed: boolean
  /** When its text was published, ISO with `Z`. */
  readonly date: string
  /** Its text is held back. */
  readonly isHeld: boolean
}

/** A topic that often shares passages with another. */
export interface TopicKin extends PageRef {
  /** How many passages are on both. */
  readonly count: number
}

export interface TopicPage {
  readonly file: string
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly definition: string | null
  readonly aliases: readonly string[]
  readonly text: Text
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
  /** Topics that share more passages with it than chance has it, closest first. */
  readonly kin: readonly TopicKin[]
  /** Events that are about it, newest first. */
  readonly events: readonly EventOnPage[]
  /** Notes that are about it, newest first. */
  readonly notes: readonly PageRef[]
  /** Issues whose front matter names it, though none of their passages is about it; newest first. */
  readonly namedBy: readonly IssueRef[]
  /** Address of its feed. */
  readonly feed: string
}

/** A page of `content/pages`. */
export interface StandingPage extends PageRef {
  readonly name: string
  readonly file: string
  readonly isMdx: boolean
  readonly description: string | null
  readonly text: Text
}

export interface Redirect {
  /** Path from the site's root, without the base path. */
  readonly from: string
  readonly to: string
}

/** The whole of what is published. Lists are newest first; topics by title. */
export interface Archive {
  readonly issues: readonly IssuePage[]
  readonly issueNotes: readonly IssueNotesPage[]
  readonly notes: readonly NotePage[]
  readonly events: readonly EventPage[]
  readonly topics: readonly TopicPage[]
  readonly pages: readonly StandingPage[]
  readonly redirects: readonly Redirect[]
  /** What is held back on purpose, whether or not it is shown. */
  readonly held: readonly { readonly file: string; readonly hold: Hold; readonly date: string | null }[]
  /** Number of files that make up what is published. */
  readonly published: number
}
