import type { Status, TargetKind } from './model.ts'
import type { Verdict } from './settle.ts'

/** Records as JSON, one a line, in the order of their sources. */
export function reportJson(verdicts: readonly Verdict[]): string {
  const lines = verdicts.map(({ record: { source, status, target, reason, notes } }) =>
    JSON.stringify({ source, status, target, reason, notes }),
  )
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}

const order: readonly Status[] = ['left', 'vanished', 'imported', 'unchanged']

/** One line for each file, those that were left first, with notes for the editor below it; counts at the end. */
export function reportText(verdicts: readonly Verdict[]): string {
  const lines = order.flatMap((status) => verdicts.filter(({ record }) => record.status === status).flatMap(linesOf))
  return [...lines, ...(lines.length > 0 ? [''] : []), countsOf(verdicts), ''].join('\n')
}

function linesOf({ record: { source, status, target, reason, notes } }: Verdict): string[] {
  const first = `${status.padEnd(10)}${source}${target === null ? '' : ` → ${target}`}${reason === null ? '' : `: ${reason}`}`
  return [first, ...(status === 'imported' ? notes.map((note) => `${' '.repeat(10)}${note}`) : [])]
}

const names: Readonly<Record<TargetKind, readonly [one: string, many: string]>> = {
  issue: ['issue', 'issues'],
  'issue-notes': ['companion of an issue', 'companions of issues'],
  note: ['note', 'notes'],
  page: ['page', 'pages'],
  file: ['other file', 'other files'],
}

function countsOf(verdicts: readonly Verdict[]): string {
  const count = (status: Status) => verdicts.filter(({ record }) => record.status === status).length
  const kinds = (Object.keys(names) as TargetKind[]).flatMap((kind) => {
    const found = verdicts.filter((verdict) => verdict.kind === kind).length
    return found === 0 ? [] : [`${found} ${names[kind][found === 1 ? 0 : 1]}`]
  })
  const [left, vanished] = [count('left'), count('vanished')]
  const read = verdicts.length - vanished
  const faults = verdicts.filter(({ isFault }) => isFault).length
  const lines = [
    `${read} ${read === 1 ? 'file' : 'files'} read: ${count('imported')} imported, ${count('unchanged')} unchanged, ${left} left.`,
    kinds.length > 0 && `In place: ${kinds.join(', ')}.`,
    vanished > 0 && `${vanished} of earlier imports ${vanished === 1 ? 'has' : 'have'} no source any longer.`,
    faults === 1 && '1 left because of a fault: correct it and import again.',
    faults > 1 && `${faults} left because of faults: correct them and import again.`,
  ]
  return lines.filter((line) => line !== false).join('\n')
}
