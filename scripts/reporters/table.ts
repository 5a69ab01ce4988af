/** A column of a table. All columns have the same number of cells. */
export interface Column {
  readonly head: string
  readonly cells: readonly string[]
  readonly isRight: boolean
}

export const words = (head: string, cells: readonly string[]): Column => ({ head, cells, isRight: false })
export const numbers = (head: string, cells: readonly string[]): Column => ({ head, cells, isRight: true })

/** Indented lines with aligned columns, below a line of heads if a column has one. */
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
/** Blocks of one to seven eighths. */
const eighths = '▏▎▍▌▋▊▉'

/** Bars in eighths of a block, `width` blocks for the largest count. Every count above 0 has a visible bar. */
export const bar = (counts: readonly number[], most: number): string[] =>
  counts.map((count) => {
    const parts = most === 0 ? 0 : Math.ceil((count / most) * width * 8)
    return '█'.repeat(Math.floor(parts / 8)) + eighths.charAt((parts % 8) - 1)
  })
