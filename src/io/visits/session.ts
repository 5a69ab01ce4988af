import type { Settings } from '../../core/model/settings.ts'
import { dueToday } from '../../core/visits/due.ts'
import { reasonToIgnore } from '../../core/visits/ignored.ts'
import type { LinkRecord } from '../../core/visits/link-record.ts'
import type { Use } from '../../core/visits/uses.ts'
import type { Network } from './network.ts'
import { readRecords, writeRecords } from './record-file.ts'
import { visitLinks, type RoundResult } from './visit-links.ts'

export interface SessionOptions {
  /** The file of records. */
  readonly file: string
  /** Every outer link of the archive. */
  readonly archive: ReadonlyMap<string, readonly Use[]>
  /** Those of them that may be visited now. */
  readonly wanted: ReadonlyMap<string, readonly Use[]>
  /** Whether `archive` is complete, so that records of other addresses can be removed. */
  readonly isWhole: boolean
  readonly settings: Pick<Settings, 'ignoredLinks'>
  /** ISO. */
  readonly today: string
  readonly limit: number
  /** How many days an answer stays valid. */
  readonly maxAge: number
  readonly network: Network
  readonly signal: AbortSignal
  /** Aborts the signal. */
  readonly giveUp: () => void
  readonly onProgress: (visited: number, planned: number) => void
}

export interface SessionResult extends RoundResult {
  readonly records: ReadonlyMap<string, LinkRecord>
}

/** How often the records are saved during a session, in milliseconds. */
const savedEvery = 5000

/** Visits the links that are due, and saves the records however the session ends. */
export async function visitAndKeep(options: SessionOptions): Promise<SessionResult> {
  const { file, archive, wanted, isWhole, settings, today, limit, maxAge, network, signal, giveUp, onProgress } = options
  const records = new Map([...readRecords(file).records].filter(([url]) => !isWhole || archive.has(url)))
  const candidates = [...wanted]
    .filter(([url]) => reasonToIgnore(url, settings) === null)
    .map(([url, uses]) => ({ url, newest: daysOf(uses).at(-1) ?? null }))
  const due = dueToday(candidates, records, today, maxAge).map(({ url }) => url)
  const isDue = new Set(due)
  const uncopied = candidates.flatMap(({ url }) => {
    const record = records.get(url)
    return record?.state === 'dead' && record.copy === undefined && !isDue.has(url) ? [record] : []
  })
  const planned = Math.min(limit, due.length)
  let visits = 0
  let savedAt = performance.now()
  const onLearnt = () => {
    onProgress((visits += 1), planned)
    if (performance.now() - savedAt < savedEvery) return
    writeRecords(file, records.values())
    savedAt = performance.now()
  }
  const dayOf = (url: string) => daysOf(archive.get(url) ?? [])[0] ?? null
  try {
    onProgress(0, planned)
    const result = await visitLinks({ due, uncopied, limit, records, today, dayOf, onLearnt, signal, giveUp, ...network })
    return { ...result, records }
  } finally {
    writeRecords(file, records.values())
  }
}

const daysOf = (uses: readonly Use[]): string[] => uses.flatMap(({ day }) => (day === null ? [] : [day])).sort()
