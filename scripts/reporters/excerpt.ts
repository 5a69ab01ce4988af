import stringWidth from 'string-width'

/** A line of a text as a terminal shows it, with a place in it. */
export interface Excerpt {
  readonly text: string
  /** Columns of the terminal before the place, and of the place itself; at least one. */
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
 * Cuts a line around a place, so that it has room in a terminal. Characters are counted as terminals set them: wide ones and emoji
 * take two columns. Tabs become two blanks; what a terminal would obey instead of showing it is made visible.
 *
 * @param start offset in the line, in UTF-16 units; that of its end is a place, too
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

/** Graphemes near a place: a line may be a file of a megabyte. */
function cellsAround(line: string, start: number, room: number): Cell[] {
  const from = Math.max(0, start - 4 * room)
  const near = line.slice(from, start + 8 * room)
  return [...graphemes.segment(near)].map(({ segment, index }) => {
    const shown = visible(segment)
    return { shown, width: stringWidth(shown), at: from + index }
  })
}

/** What a terminal would obey instead of showing it: escapes, and marks that turn the direction of writing. */
export const visible = (grapheme: string): string =>
  grapheme === '\t'
    ? '  '
    : grapheme.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (sign) =>
        sign < ' ' ? String.fromCharCode(0x24_00 + sign.charCodeAt(0)) : '\uFFFD',
      )

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)

const indexOr = (index: number, otherwise: number): number => (index === -1 ? otherwise : index)
