import { linkRecordSchema, type LinkRecord } from './link-record.ts'

export interface RecordsRead {
  /** By URL. */
  readonly records: ReadonlyMap<string, LinkRecord>
  /** Numbers of the lines that are not records. */
  readonly broken: readonly { readonly line: number; readonly text: string }[]
}

/**
 * Reads records, one on each line. A line that is not a record is reported, and the others are kept. If there are two for one address, as
 * after a merge of branches, the later visit counts.
 */
export function recordsIn(text: string): RecordsRead {
  const records = new Map<string, LinkRecord>()
  const broken: { line: number; text: string }[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const record = recordOf(line)
    if (record === null) broken.push({ line: index + 1, text: line })
    else if ((records.get(record.url)?.visited ?? '') <= record.visited) records.set(record.url, record)
  }
  return { records, broken }
}

function recordOf(line: string): LinkRecord | null {
  try {
    return linkRecordSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

const keys = Object.keys(linkRecordSchema.shape) as (keyof LinkRecord)[]

/** Records as text: sorted by URL, one on each line, with keys in a fixed order, so that a diff shows only what changed. */
export function recordsText(records: Iterable<LinkRecord>): string {
  return [...records]
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map((record) => `${JSON.stringify(record, keys)}\n`)
    .join('')
}
