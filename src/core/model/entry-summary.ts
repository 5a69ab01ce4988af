import type { Body, EventMention, Item, NamedTopic, Passage, Section } from './body.ts'
import type { EventRecord, Issue, IssueNotes, Note, Page, Topic } from './publication.ts'
import type { TopicTag } from './topics.ts'

/**
 * As what a link stands in a text. An `evergreen` is an own page, a bare domain or somebody's profile, or stands in most issues
 * of its time; a `mention` is a link in prose, or in what is said of something else.
 */
export type Role = 'editorial' | 'sponsor' | 'event' | 'job' | 'mention' | 'evergreen'

/**
 * What other pages may need of a text: where things stand in it, where it leads and what it is about, without its prose. The archive
 * is assembled of this alone; whoever shows prose asks for the text.
 */
export interface BodySummary {
  readonly sections: readonly Pick<Section, 'anchor' | 'heading'>[]
  readonly items: readonly ItemSummary[]
  readonly mentions: readonly EventMention[]
  readonly passages: readonly PassageSummary[]
  /** Links into the archive, in reading order. */
  readonly internalLinks: readonly InternalLink[]
  /** Every address that the text links to, each once: where it says most. */
  readonly addresses: readonly LinkedAddress[]
  readonly terms: TextTerms
}

/** What a text may have in common with others besides its topics. What somebody paid for has no part in words and links. */
export interface TextTerms {
  /** Names that are evidence for topics and no topic's own, each once. */
  readonly words: readonly { readonly folded: string; readonly shown: string }[]
  /** Folded evidence that is written in small letters: what is a name elsewhere is none if it stands here. */
  readonly commonWords: readonly string[]
  /** Pages that items recommend, each once; announcements and jobs are no recommendations. */
  readonly links: readonly { readonly canonical: string; readonly title: string }[]
}

/** First and last line in the file. */
interface Lines {
  readonly line: number
  readonly endLine: number
}

export interface ItemSummary extends Pick<Item, 'anchor' | 'title' | 'url' | 'outlet' | 'authors' | 'kind' | 'isSponsored'> {
  readonly place: Lines
}

export interface PassageSummary extends Pick<Passage, 'section' | 'item' | 'anchor'> {
  readonly place: Lines
  /** Items that stand in it, by index: its own and those that its paragraph names beside; none in prose. */
  readonly items: readonly number[]
  /** Topics that a comment of the editor's sets; absent where no comment does. */
  readonly topics?: readonly NamedTopic[]
  /** What it is about, best first. */
  readonly tags: readonly TopicTag[]
}

interface InternalLink {
  /** As `targetOf` gives it: a path with its fragment. */
  readonly target: string
  readonly passage: number | null
  readonly text: string
  readonly place: Lines
}

export interface LinkedAddress {
  /** As `canonicalOf` gives it. */
  readonly canonical: string
  readonly role: Role
  /** Index of the item that it is the link of; null for mentions. */
  readonly item: number | null
  /** Fragment of the paragraph or section that mentions it; null where an item has its own. */
  readonly anchor: string | null
}

/** A publication without its prose. */
type Summarised<P extends { readonly body: Body }> = Omit<P, 'body'> & { readonly body: BodySummary }

export type IssueSummary = Summarised<Issue>
export type IssueNotesSummary = Summarised<IssueNotes>
export type NoteSummary = Summarised<Note>
export type EventRecordSummary = Summarised<EventRecord>
export type TopicSummary = Summarised<Topic>
export type PageSummary = Summarised<Page>

/** What one file tells the others. */
export type EntrySummary = IssueSummary | IssueNotesSummary | NoteSummary | EventRecordSummary | TopicSummary | PageSummary

/** The texts of an archive, which are long and read when a page shows them. */
export interface Texts {
  /** The body of a file that has been summarised. */
  bodyOf(file: string): Body
}
