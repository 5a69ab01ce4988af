/** From one offset up to another. */
export type Range = readonly [start: number, end: number]

interface Line {
  readonly start: number
  readonly text: string
}

/** Fenced code, and code spans within one line, in order. Each line is looked at once, whatever stands in it. */
export function codeRanges(text: string): readonly Range[] {
  const lines = linesOf(text)
  const ranges = [...fencesIn(lines), ...lines.flatMap(spansIn)].sort(([a], [b]) => a - b)
  const merged: [number, number][] = []
  for (const [start, end] of ranges) {
    const last = merged.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, text: text.slice(start, index) })
    start = index + end.length
  }
  return [...lines, { start, text: text.slice(start) }]
}

const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/

/** A fence that is never closed encloses the rest of the text. */
function fencesIn(lines: readonly Line[]): Range[] {
  const found: Range[] = []
  let open: { readonly start: number; readonly mark: string } | null = null
  for (const { start, text } of lines) {
    if (open === null) {
      const [, mark] = opening.exec(text) ?? []
      if (mark !== undefined) open = { start, mark }
    } else if (closes(text, open.mark)) {
      found.push([open.start, start + text.length])
      open = null
    }
  }
  const last = lines.at(-1)
  return open && last && open.start !== last.start ? [...found, [open.start, last.start + last.text.length]] : found
}

function closes(line: string, mark: string): boolean {
  const bare = line.replace(/^ {1,3}/, '')
  return bare.startsWith(mark) && /^[`~]*[ \t]*$/.test(bare.slice(mark.length))
}

/** Spans that hold a shortcode: from a run of backticks to the next one as long. */
function spansIn({ start, text }: Line): Range[] {
  if (!text.includes('{{')) return []
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ index, length }))
  const next = runsAlike(runs)
  const found: Range[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const [run, closing] = [runs[at], next[at]]
    const close = closing === undefined ? undefined : runs[closing]
    if (!run || !close || closing === undefined) continue
    at = closing
    const end = close.index + close.length
    if (text.slice(run.index, end).includes('{{')) found.push([start + run.index, start + end])
  }
  return found
}

/** For each run of backticks, which is the next one of its length. */
function runsAlike(runs: readonly { readonly length: number }[]): readonly (number | undefined)[] {
  const latest = new Map<number, number>()
  const next: (number | undefined)[] = []
  for (const [at, { length }] of [...runs.entries()].toReversed()) {
    next[at] = latest.get(length)
    latest.set(length, at)
  }
  return next
}
