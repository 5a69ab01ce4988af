import type { Node } from 'mdast'
import type { TextPlace } from '../model/diagnostic.ts'

/** Where a node of a parsed text stands. `parse` gives every node a position, so that a missing one is a bug. */
export function placeOf({ type, position }: Node, file: string): TextPlace {
  if (!position) throw new Error(`A node of type ${type} in ${file} has no position.`)
  const { start, end } = position
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** From the beginning of one place to the end of another. */
export const spanning = (first: TextPlace, last: TextPlace): TextPlace => ({
  ...first,
  endLine: last.endLine,
  endColumn: last.endColumn,
})
