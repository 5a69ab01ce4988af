import type { EventOnPage, UnpublishedReason, PageRef } from '../model/views.ts'
import type { ItemKind } from '../model/body.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { DocumentKind } from '../model/document.ts'

/** What came and what went, in the order of the texts. */
export interface Gains<T> {
  readonly gained: readonly T[]
  readonly lost: readonly T[]
}

/** One thing that is another now; null for none. */
export interface Change {
  readonly what: string
  readonly was: string | null
  readonly is: string | null
}

/** A text with a page. */
export interface TextRef extends PageRef {
  readonly kind: DocumentKind
  readonly file: string
  /** Number of an issue, or slug. */
  readonly name: string
  /** Why it is unpublished; the key is part of what `--format json` prints. */
  readonly hold: UnpublishedReason | null
}

export interface ItemRef {
  readonly title: string
  readonly url: string
  readonly byline: string | null
  /** Heading that it stands under. */
  readonly section: string | null
  readonly kind: ItemKind
  readonly isSponsored: boolean
}

export interface ItemChange extends ItemRef {
  /** `title`, `link`, `byline`, `section`, `sponsored`. */
  readonly changes: readonly Change[]
}

export interface LinkRef {
  /** As written. */
  readonly url: string
  readonly text: string
  /** It is the link of an item, which is listed as such. */
  readonly isItem: boolean
}

interface TopicRef {
  readonly slug: string
  readonly title: string
}

/** What became of one text. What is not said of it is as it was. */
export interface TextChange extends TextRef {
  readonly became: 'gained' | 'lost' | 'changed'
  /** Of its head: `title`, `number`, `address`, `state`, `date`, … */
  readonly changes: readonly Change[]
  /** How many items it has; how many it had, where it is gone. */
  readonly itemCount: number
  readonly items: Gains<ItemRef> & { readonly changed: readonly ItemChange[] }
  /** To the rest of the world. */
  readonly links: Gains<LinkRef>
  /** Into the archive. */
  readonly internalLinks: Gains<LinkRef>
  readonly topics: Gains<TopicRef>
  /** Whether a reader reads other words. */
  readonly isReworded: boolean
}

export interface EventRef extends Pick<EventOnPage, 'url' | 'title' | 'start' | 'end' | 'location' | 'isOnline' | 'status'> {
  /** Names of the issues that announce it. */
  readonly issues: readonly string[]
  /** No reader is shown it yet. */
  readonly isUnpublished: boolean
}

export interface EventChange extends EventRef {
  /** `name`, `dates`, `time`, `place`, `website`, `deadline`, `status`, `address`. */
  readonly changes: readonly Change[]
  /** Names of the issues that announce it, too, now. */
  readonly announced: readonly string[]
}

export interface PassageRef {
  readonly page: PageRef
  readonly url: string
  /** An item's title, or how the passage begins. */
  readonly title: string
  readonly isUnpublished: boolean
}

/** What readers of a topic find, or no longer do. */
export interface TopicChange extends TopicRef {
  readonly became: 'gained' | 'lost' | 'changed'
  readonly passages: Gains<PassageRef>
}

/** An address at which readers were served, and are no more. */
export interface Vanished {
  /** Path from the host's root. */
  readonly url: string
  readonly title: string
  readonly kind: DocumentKind | 'source' | 'author' | 'redirect' | 'file'
  /** Where the same text is now, for readers. */
  readonly now: string | null
  /** It is there still, in drafts or dated later. */
  readonly isUnpublished: boolean
  /** Its file, for an alias to be written into. */
  readonly file: string | null
}

/** What feed readers and calendars know an entry by, and so would take for a new one. */
export interface Renamed {
  readonly where: 'feed' | 'topic feed' | 'calendar'
  readonly title: string
  readonly was: string
  readonly is: string
}

/** What a change does to the publication. Empty lists mean that nothing did. */
export interface Comparison {
  /** Issues first, the newest first. */
  readonly texts: readonly TextChange[]
  readonly events: Gains<EventRef> & { readonly changed: readonly EventChange[] }
  readonly topics: readonly TopicChange[]
  readonly vanished: readonly Vanished[]
  readonly renamed: readonly Renamed[]
  /** Links that run again, of the findings that are new. */
  readonly repeats: readonly Diagnostic[]
  readonly findings: { readonly new: readonly Diagnostic[]; readonly mended: readonly Diagnostic[] }
}
