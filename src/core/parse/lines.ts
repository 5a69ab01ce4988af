import type { TextPlace } from '../model/diagnostic.ts'

type TextPoint = Pick<TextPlace, 'file' | 'line' | 'column'>

/** Turns offsets (UTF-16 units) into 1-based lines and columns; a line ends at `\n`, `\r\n` or a lone `\r`. */
export class Lines {
  readonly #starts: readonly number[]
  readonly #file: string

  constructor(file: string, text: string) {
    this.#file = file
    this.#starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)]
  }

  /** The place of a stretch, whose end is exclusive, or of the character at `offset` alone. */
  at(offset: number): TextPoint
  at(offset: number, endOffset: number): TextPlace
  at(offset: number, endOffset?: number): TextPoint | TextPlace
  at(offset: number, endOffset?: number): TextPoint | TextPlace {
    const point = { file: this.#file, ...this.#pointOf(offset) }
    if (endOffset === undefined) return point
    const end = this.#pointOf(endOffset)
    return { ...point, endLine: end.line, endColumn: end.column }
  }

  /** The offset of a line and column. */
  offsetOf(line: number, column: number): number {
    return this.#startOf(line - 1) + column - 1
  }

  #pointOf(offset: number): { line: number; column: number } {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.#startOf(middle) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#startOf(low) + 1 }
  }

  /** The offset where a line begins, by its index. */
  #startOf(index: number): number {
    return this.#starts[index] ?? 0
  }
}
