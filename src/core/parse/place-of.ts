import type { Node } from 'mdast'
import type { Point, Position } from 'unist'
import type { TextPlace } from '../model/diagnostic.ts'

/** The place of a node in its file. */
export function placeOf(node: Node, file: string): TextPlace {
  const { start, end } = positionOf(node)
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** The range of a node in its file: offsets, and the lines of its first and last character. */
export interface Span {
  readonly start: number
  /** The offset after the last character. */
  readonly end: number
  readonly line: number
  readonly endLine: number
}

export function spanOf(node: Node): Span {
  const { start, end } = positionOf(node)
  return { start: offsetOf(start), end: offsetOf(end), line: start.line, endLine: end.line }
}

/** `parse` gives every node a position with offsets; a missing one is a bug. */
function positionOf({ type, position }: Node): Position {
  if (!position) throw new Error(`A node of type ${type} has no position.`)
  return position
}

function offsetOf({ line, column, offset }: Point): number {
  if (offset === undefined) throw new Error(`The position ${line}:${column} has no offset.`)
  return offset
}

/** From the beginning of one place to the end of another. */
export const spanning = (first: TextPlace, last: TextPlace): TextPlace => ({
  ...first,
  endLine: last.endLine,
  endColumn: last.endColumn,
})
