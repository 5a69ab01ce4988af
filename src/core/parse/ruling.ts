import type { Node } from 'mdast'
import { commentsOf } from './comments.ts'

/** What an editor says of a block against what Galley would take it for. */
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

/** What a comment of the editor's, if the node is one, says of items and sponsors. */
export function rulingOf(node: Node): Ruling | null {
  const known = commentsOf(node).flatMap(({ words }) => words.flatMap((word) => rulingByWord.get(word) ?? []))
  return known.length === 0 ? null : merge(known)
}

export const merge = (rulings: readonly (Ruling | null)[]): Ruling => Object.assign({}, ...rulings) as Ruling
