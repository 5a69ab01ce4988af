import type { Place } from '../model/diagnostic.ts'

/** Turns offsets (UTF-16 units) into 1-based lines and columns; a line ends at `\n`, `\r\n` or a lone `\r`. */
export class Lines {
  readonly #starts: readonly number[]
  readonly #file: string

  constructor(file: string, text: string) {
    this.#file = file
    this.#starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)]
  }

  at(offset: number, endOffset?: number): Place {
    const { line, column } = this.#point(offset)
    if (endOffset === undefined) return { file: this.#file, line, column }
    const end = this.#point(endOffset)
    return { file: this.#file, line, column, endLine: end.line, endColumn: end.column }
  }

  /** The offset of a line and column. */
  offsetOf(line: number, column: number): number {
    return (this.#starts[line - 1] ?? 0) + column - 1
  }

  #point(offset: number): { line: number; column: number } {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 }
  }
}
