import type { TopicLexicon } from './topic-lexicon.ts'

/** A topic that a passage is about, and why. */
export interface TopicTag {
  readonly slug: string
  /** How sure the tagger is, 0…1; a passage is tagged from 0.5 on. */
  readonly score: number
  /** The words, hosts and headings that did it, as they stand in the passage, strongest first. */
  readonly evidence: readonly string[]
  /** It follows from a narrower topic alone, whose evidence it shows. */
  readonly isInferred: boolean
  /** Slug of that narrower topic; null where the topic is not inferred. */
  readonly through: string | null
  /** A comment of the editor's says so: there is no evidence then. */
  readonly isNamed: boolean
}

/** What pages and search need to know of a topic. */
export interface TopicEntry {
  readonly slug: string
  readonly title: string
  readonly aliases: readonly string[]
  readonly definition: string | null
  readonly broader: readonly string[]
  readonly related: readonly string[]
}

/** The topics of a newsletter, as plain data. */
export interface TopicTable {
  /** By slug. */
  readonly topics: readonly TopicEntry[]
  /** Slugs by folded slug, title and alias. */
  readonly names: readonly (readonly [name: string, slug: string])[]
}

/** The topics of a newsletter, compiled for tagging. */
export interface Vocabulary extends TopicTable {
  /** The slug that a slug, title or alias means; case, hyphens and other marks do not matter. */
  resolve(name: string): string | undefined
  /** All words, hosts and headings of all topics in one; only `tagPassage` reads it, and it is compiled then. */
  readonly lexicon: TopicLexicon
}
