/** A column of a table; its cells are as many as those of the others. */
export interface Column {
  readonly head: string
  readonly cells: readonly string[]
  readonly isRight: boolean
}

export const words = (head: string, cells: readonly string[]): Column => ({ head, cells, isRight: false })
export const numbers = (head: string, cells: readonly string[]): Column => ({ head, cells, isRight: true })

/** Lines with aligned columns, indented; a line of heads where there is one. */
export function table(columns: readonly [Column, ...Column[]]): string {
  const hasHeads = columns.some(({ head }) => head !== '')
  const aligned = ({ head, cells, isRight }: Column): readonly string[] => {
    const all = hasHeads ? [head, ...cells] : cells
    const width = Math.max(...all.map(({ length }) => length))
    return all.map((cell) => (isRight ? cell.padStart(width) : cell.padEnd(width)))
  }
  const [first, ...others] = columns
  const rest = others.map(aligned)
  return aligned(first)
    .map((cell, row) => `  ${[cell, ...rest.map((cells) => cells[row])].join('  ')}`.trimEnd())
    .join('\n')
}

const width = 12
/** One eighth of a block to seven. */
const eighths = '▏▎▍▌▋▊▉'

/** Bars in eighths of a block, `width` blocks for the greatest; whatever is not nothing can be seen. */
export const bar = (counts: readonly number[], most: number): string[] =>
  counts.map((count) => {
    const parts = most === 0 ? 0 : Math.ceil((count / most) * width * 8)
    return '█'.repeat(Math.floor(parts / 8)) + eighths.charAt((parts % 8) - 1)
  })
