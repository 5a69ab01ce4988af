import type { Body, EventMention, Item, NamedTopic, Passage, Section } from './body.ts'
import type { TextPlace } from './diagnostic.ts'
import type { EventRecord, Issue, IssueNotes, Note, Page, Topic } from './publication.ts'
import type { TopicTag } from './topics.ts'

/**
 * What a link is for in its text. An `evergreen` leads to one of the site's own pages, a bare domain or somebody's profile, or
 * occurs in most issues of its time; a `mention` is a link in prose, or in the commentary on something else.
 */
export type Role = 'editorial' | 'sponsor' | 'event' | 'job' | 'mention' | 'evergreen'

/**
 * What other pages may need of a text, without its prose: where things are in it, where its links lead and what it is about. The
 * archive is assembled from this alone; whatever shows prose gets the text from `Texts`.
 */
export interface BodySummary {
  readonly sections: readonly Pick<Section, 'anchor' | 'heading'>[]
  readonly items: readonly ItemSummary[]
  readonly mentions: readonly MentionSummary[]
  readonly passages: readonly PassageSummary[]
  /** Links into the archive, in reading order. */
  readonly internalLinks: readonly InternalLink[]
  /** Every address that the text links to, once each, at the link that says most about it. */
  readonly addresses: readonly LinkedAddress[]
  /** The campaigns of its links, in reading order. */
  readonly campaigns: readonly Campaign[]
  readonly daySentences: readonly DaySentence[]
  readonly terms: TextTerms
}

/** An announcement with what it is compared by. */
export interface MentionSummary extends EventMention {
  readonly traits: MentionTraits
}

export interface MentionTraits {
  /** The words that distinguish its name. */
  readonly words: readonly string[]
  /** The year in its name. */
  readonly year: number | null
  /** Its address without what differs from issue to issue. */
  readonly address: string | null
}

/** The part of a link that tells the site it leads to who sent the reader. */
export interface Campaign {
  readonly host: string
  /** The parameters that name a campaign, as written, in order. */
  readonly parameters: readonly (readonly [name: string, value: string])[]
}

/** A sentence about a day that means another day a week later, such as “next Monday”. */
export interface DaySentence {
  readonly sentence: string
  /** The words for the day. */
  readonly day: string
  /** Place of its passage. */
  readonly place: TextPlace
}

/** What a text may have in common with others besides its topics. Sponsored content adds neither words nor links. */
export interface TextTerms {
  /** Names that are evidence for a topic but not the name of one, once each. */
  readonly words: readonly { readonly folded: string; readonly label: string }[]
  /** Folded evidence that the text writes in lower case. Such a word is not a name, even where others capitalise it. */
  readonly commonWords: readonly string[]
  /** Pages that items recommend, once each; announcements and jobs do not count as recommendations. */
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
  /** Indexes of the items in it: its own, and others that the same paragraph recommends; none in prose. */
  readonly items: readonly number[]
  /** Topics that a comment of the editor's sets; absent where there is no such comment. */
  readonly topics?: readonly NamedTopic[]
  /** What it is about, best first. */
  readonly tags: readonly TopicTag[]
}

interface InternalLink {
  /** As `targetOf` returns it: a path with its fragment. */
  readonly target: string
  readonly passage: number | null
  readonly text: string
  readonly place: Lines
}

export interface LinkedAddress {
  /** As `canonicalOf` returns it. */
  readonly canonical: string
  readonly role: Role
  /** Index of the item whose link this is; null for mentions. */
  readonly item: number | null
  /** Fragment of the paragraph or section that mentions it; null where an item has its own. */
  readonly anchor: string | null
  /** Whether it is an entry of a numbered list; absent where it is not. */
  readonly isNumbered?: true
  /** Whether its paragraph consists of nothing else; absent where it does not. */
  readonly isAlone?: true
}

/** A publication without its prose. */
type Summarised<P extends { readonly body: Body }> = Omit<P, 'body'> & { readonly body: BodySummary }

export type IssueSummary = Summarised<Issue>
export type IssueNotesSummary = Summarised<IssueNotes>
export type NoteSummary = Summarised<Note>
export type EventRecordSummary = Summarised<EventRecord>
export type TopicSummary = Summarised<Topic>
export type PageSummary = Summarised<Page>

/** What the archive needs of one file. */
export type EntrySummary = IssueSummary | IssueNotesSummary | NoteSummary | EventRecordSummary | TopicSummary | PageSummary

/** The texts of an archive. They are long, so each is read only when a page shows it. */
export interface Texts {
  /** The body of a file that has been summarised. */
  bodyOf(file: string): Body
}
