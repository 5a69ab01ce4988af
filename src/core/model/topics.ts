import type { TopicLexicon } from './topic-lexicon.ts'

/** A topic that a passage is about, and why. */
export interface TopicTag {
  readonly slug: string
  /** 0…1; a passage has a topic from 0.5 on. */
  readonly score: number
  /** The words, hosts and headings that are evidence for it, as written in the passage, strongest first. */
  readonly evidence: readonly string[]
  /** Whether it only follows from a narrower topic, whose evidence is given. */
  readonly isInferred: boolean
  /** Slug of that narrower topic; null if the topic is not inferred. */
  readonly through: string | null
  /** Whether the editor names it in a comment, which needs no evidence. */
  readonly isNamed: boolean
}

/** What pages and search need of a topic. */
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
  /** The slug for a slug, title or alias, regardless of case and punctuation. */
  resolve(name: string): string | undefined
  /** The words, hosts and headings of all topics, compiled when first used. */
  readonly lexicon: TopicLexicon
}
