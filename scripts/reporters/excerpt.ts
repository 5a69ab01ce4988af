import stringWidth from 'string-width'

/** Part of a line for a terminal, with a place marked in it. */
export interface Excerpt {
  readonly text: string
  /** Width before the place and of the place itself, in the terminal's columns; the latter is at least 1. */
  readonly before: number
  readonly marked: number
}

interface Cell {
  readonly shown: string
  readonly width: number
  /** Offset in the line, in UTF-16 units. */
  readonly at: number
}

const graphemes = new Intl.Segmenter()

/**
 * Cuts a line around a place so that it fits into a terminal. Widths are those of a terminal: wide characters and emoji take two
 * columns. Tabs become two blanks, and control characters become visible.
 *
 * @param start offset in the line, in UTF-16 units; it may be the end of the line
 * @param end offset after the place
 * @param room columns of the terminal
 */
export function excerptOf(line: string, start: number, end: number, room: number): Excerpt {
  const cells = cellsAround(line, start, room)
  const first = indexOr(
    cells.findIndex(({ at }, index) => (cells[index + 1]?.at ?? line.length) > start && at <= end),
    cells.length,
  )
  const last = Math.max(
    first,
    indexOr(
      cells.findIndex(({ at }) => at >= end),
      cells.length,
    ),
  )
  const ending = cells.at(-1)
  const isWhole = cells[0]?.at === 0 && ending !== undefined && ending.at + 2 >= line.length && widthOf(cells) <= room
  let [from, to] = isWhole ? [0, cells.length] : [first, first]
  let left = room - 2
  const take = (cell: Cell | undefined, least: number): boolean => {
    if (!cell || left - cell.width < least) return false
    left -= cell.width
    return true
  }
  while (to < last && take(cells[to], 0)) to += 1
  const half = Math.floor(left / 2)
  while (take(cells[from - 1], half)) from -= 1
  while (take(cells[to], 0)) to += 1
  while (take(cells[from - 1], 0)) from -= 1
  const [head, tail] = [(cells[from]?.at ?? 0) > 0, to < cells.length]
  return {
    text: `${head ? '…' : ''}${cells
      .slice(from, to)
      .map(({ shown }) => shown)
      .join('')}${tail ? '…' : ''}`,
    before: (head ? 1 : 0) + widthOf(cells.slice(from, first)),
    marked: Math.max(1, widthOf(cells.slice(first, Math.min(last, to)))),
  }
}

/** Graphemes near a place. Distant ones are not read, because a single line may have a megabyte. */
function cellsAround(line: string, start: number, room: number): Cell[] {
  const from = Math.max(0, start - 4 * room)
  const near = line.slice(from, start + 8 * room)
  return [...graphemes.segment(near)].map(({ segment, index }) => {
    const shown = visible(segment)
    return { shown, width: stringWidth(shown), at: from + index }
  })
}

/** Makes visible what a terminal would obey: control characters, and marks that change the direction of text. */
export const visible = (grapheme: string): string =>
  grapheme === '\t'
    ? '  '
    : grapheme.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (sign) =>
        sign < ' ' ? String.fromCharCode(0x24_00 + sign.charCodeAt(0)) : '\uFFFD',
      )

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)

const indexOr = (index: number, otherwise: number): number => (index === -1 ? otherwise : index)
