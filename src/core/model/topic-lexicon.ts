/** How a phrase speaks: for a topic, faintly for it, or against it. */
export type Strength = 'word' | 'hint' | 'against'

/** What it means that a phrase is found: evidence for or against a topic, or the context that another phrase asks for. */
export interface PhraseEntry {
  /** Index of the topic; -1 for a context. */
  readonly topic: number
  readonly strength: Strength | 'context'
  /** The phrase as the vocabulary has it, which makes its repetitions one piece of evidence. */
  readonly phrase: string
  /** The words as they must be written; null where case does not matter. */
  readonly exact: readonly string[] | null
  readonly with: readonly string[]
  readonly without: readonly string[]
}

/** Phrases that begin alike share the nodes of their beginning, so that one walk over a text finds them all. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>
  readonly entries: PhraseEntry[]
}

/** Everything that speaks for or against topics, by what it is found with; topics are named by their index. */
export interface TopicLexicon {
  readonly phrases: PhraseNode
  /** By host; the path, which may be empty, must be followed by a slash or by nothing. */
  readonly hosts: ReadonlyMap<string, readonly { readonly topic: number; readonly path: string }[]>
  /** By folded heading. */
  readonly headings: ReadonlyMap<string, readonly number[]>
  /** For each topic those that it is part of, at any remove, nearest first. */
  readonly broader: readonly (readonly number[])[]
}
