/** A column of a table; its cells are as many as those of the others. */
export interface Column {
  readonly head: string
  readonly cells: readonly string[]
  readonly isRight: boolean
}

export const words = (head: string, cells: readonly string[]): Column => ({ head, cells, isRight: false })
export const numbers = (head: string, cells: readonly string[]): Column => ({ head, cells, isRight: true })

/** Lines with aligned columns, indented; a line of heads where there is one. */
export function table(columns: readonly Column[]): string {
  const hasHeads = columns.some(({ head }) => head !== '')
  const full = columns.map(({ head, cells, isRight }) => {
    const all = hasHeads ? [head, ...cells] : cells
    const width = Math.max(...all.map(({ length }) => length))
    return all.map((cell) => (isRight ? cell.padStart(width) : cell.padEnd(width)))
  })
  return full[0]!.map((_, row) => `  ${full.map((cells) => cells[row]!).join('  ')}`.trimEnd()).join('\n')
}

const width = 12
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** Bars in eighths of a block, `width` blocks for the greatest; whatever is not nothing can be seen. */
export const bar = (counts: readonly number[], most: number): string[] =>
  counts.map((count) => {
    const parts = most === 0 ? 0 : Math.ceil((count / most) * width * 8)
    return '█'.repeat(Math.floor(parts / 8)) + eighths[parts % 8]!
  })
