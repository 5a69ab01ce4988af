import type { Node } from 'mdast'
import { commentsOf } from './comments.ts'

/** An editor's decision on a block, which overrules Galley's. */
export interface Ruling {
  readonly isItem?: boolean
  readonly isSponsored?: boolean
}

const rulingByWord: ReadonlyMap<string, Ruling> = new Map([
  ['sponsor', { isItem: true, isSponsored: true }],
  ['not-sponsor', { isSponsored: false }],
  ['item', { isItem: true }],
  ['not-item', { isItem: false }],
])

/** The editor's decision on items and sponsors, if the node is a comment with one. */
export function rulingOf(node: Node): Ruling | null {
  const known = commentsOf(node).flatMap(({ words }) => words.flatMap((word) => rulingByWord.get(word) ?? []))
  return known.length === 0 ? null : merge(known)
}

export const merge = (rulings: readonly (Ruling | null)[]): Ruling => Object.assign({}, ...rulings) as Ruling
