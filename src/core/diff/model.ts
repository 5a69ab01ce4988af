import type { EventOnPage, UnpublishedReason, PageRef } from '../model/views.ts'
import type { ItemKind } from '../model/body.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { DocumentKind } from '../model/document.ts'

/** What is new and what is gone, in the order of the texts. */
export interface Gains<T> {
  readonly gained: readonly T[]
  readonly lost: readonly T[]
}

/** A value that changed; null for none. */
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
  /** Whether it is the link of an item, which is listed with the items. */
  readonly isItem: boolean
}

interface TopicRef {
  readonly slug: string
  readonly title: string
}

/** The changes of a text. What is missing did not change. */
export interface TextChange extends TextRef {
  readonly became: 'gained' | 'lost' | 'changed'
  /** Changes of its front matter: `title`, `number`, `address`, `state`, `date`, … */
  readonly changes: readonly Change[]
  /** How many items it has, or had if it is gone. */
  readonly itemCount: number
  readonly items: Gains<ItemRef> & { readonly changed: readonly ItemChange[] }
  /** Links to other sites. */
  readonly links: Gains<LinkRef>
  /** Links into the archive. */
  readonly internalLinks: Gains<LinkRef>
  readonly topics: Gains<TopicRef>
  /** Whether its words changed. */
  readonly isReworded: boolean
}

export interface EventRef extends Pick<EventOnPage, 'url' | 'title' | 'start' | 'end' | 'location' | 'isOnline' | 'status'> {
  /** Names of the issues that announce it. */
  readonly issues: readonly string[]
  /** Whether readers cannot see it yet. */
  readonly isUnpublished: boolean
}

export interface EventChange extends EventRef {
  /** `name`, `dates`, `time`, `place`, `website`, `deadline`, `status`, `address`. */
  readonly changes: readonly Change[]
  /** Names of the issues that now announce it as well. */
  readonly announced: readonly string[]
}

export interface PassageRef {
  readonly page: PageRef
  readonly url: string
  /** An item's title, or how the passage begins. */
  readonly title: string
  readonly isUnpublished: boolean
}

/** The passages that a topic gained and lost. */
export interface TopicChange extends TopicRef {
  readonly became: 'gained' | 'lost' | 'changed'
  readonly passages: Gains<PassageRef>
}

/** An address that no longer exists. */
export interface Vanished {
  /** Path from the host's root. */
  readonly url: string
  readonly title: string
  readonly kind: DocumentKind | 'source' | 'author' | 'redirect' | 'file'
  /** The new address of the same text, if readers can see it. */
  readonly now: string | null
  /** Whether it still exists as a draft or with a later date. */
  readonly isUnpublished: boolean
  /** The file in which an alias can be written. */
  readonly file: string | null
}

/** A changed identifier, by which feed readers and calendars take an entry for a new one. */
export interface Renamed {
  readonly where: 'feed' | 'topic feed' | 'calendar'
  readonly title: string
  readonly was: string
  readonly is: string
}

/** What a change does to the publication; nothing, if all lists are empty. */
export interface Comparison {
  /** Issues first, the newest first. */
  readonly texts: readonly TextChange[]
  readonly events: Gains<EventRef> & { readonly changed: readonly EventChange[] }
  readonly topics: readonly TopicChange[]
  readonly vanished: readonly Vanished[]
  readonly renamed: readonly Renamed[]
  /** Links that are repeated, as new findings report them. */
  readonly repeats: readonly Diagnostic[]
  readonly findings: { readonly new: readonly Diagnostic[]; readonly mended: readonly Diagnostic[] }
}
