/** How a phrase counts: for a topic, weakly for it, or against it. */
export type Strength = 'word' | 'hint' | 'against'

interface Phrase {
  /** As listed in the vocabulary; repetitions of one phrase are one piece of evidence. */
  readonly phrase: string
  /** The words as they must be written; null if case does not matter. */
  readonly exact: readonly string[] | null
  readonly with: readonly string[]
  readonly without: readonly string[]
}

/** A phrase that is evidence for or against a topic. */
export interface TopicPhrase extends Phrase {
  readonly strength: Strength
  /** Slug of the topic. */
  readonly topic: string
}

/** A phrase that another phrase needs, or must not have, in the same passage. */
interface ContextPhrase extends Phrase {
  readonly strength: 'context'
  readonly topic: null
}

export type PhraseEntry = TopicPhrase | ContextPhrase

/** A tree of phrases by their words: phrases with the same beginning share nodes, so that one pass over a text finds them all. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>
  readonly entries: PhraseEntry[]
}

/** All evidence for and against topics, indexed by what a text may contain; topics are given by their slugs. */
export interface TopicLexicon {
  readonly phrases: PhraseNode
  /** By host. The path, which may be empty, must be followed by a slash or end there. */
  readonly hosts: ReadonlyMap<string, readonly { readonly topic: string; readonly path: string }[]>
  /** By folded heading. */
  readonly headings: ReadonlyMap<string, readonly string[]>
  /** For each topic the broader ones, at any distance, nearest first. */
  readonly broader: ReadonlyMap<string, readonly string[]>
}
