import type { Settings } from '../model/settings.ts'
import { dueOn } from './due.ts'
import { explain } from './explain.ts'
import { reasonToIgnore } from './ignored.ts'
import { states, type LinkRecord, type LinkState } from './link-record.ts'
import type { Use } from './uses.ts'

/** A link, its uses, and what is known of it. */
export interface LinkReport {
  readonly url: string
  /** `unvisited` until a run has visited it. */
  readonly state: LinkState | 'unvisited' | 'ignored'
  /** A sentence that continues the address. */
  readonly message: string
  readonly isVisitedNow: boolean
  /** Whether it is due but was not visited, because the run had reached its limit. */
  readonly isDue: boolean
  readonly record: LinkRecord | null
  readonly uses: readonly Use[]
}

export interface Known {
  readonly records: ReadonlyMap<string, LinkRecord>
  readonly visitedNow: ReadonlySet<string>
  readonly today: string
  readonly maxAge: number
  readonly settings: Pick<Settings, 'ignoredLinks'>
}

/** Every link of `uses`, by state, dead ones first; within a state in the order of the texts. */
export function reportOf(uses: ReadonlyMap<string, readonly Use[]>, known: Known): LinkReport[] {
  const rank = ({ state }: LinkReport) => order.indexOf(state)
  return [...uses].map(([url, places]) => linkReport(url, places, known)).sort((a, b) => rank(a) - rank(b))
}

const order: readonly LinkReport['state'][] = [...states, 'unvisited', 'ignored']

function linkReport(url: string, uses: readonly Use[], { records, visitedNow, today, maxAge, settings }: Known): LinkReport {
  const record = records.get(url) ?? null
  const isVisitedNow = visitedNow.has(url)
  const reason = reasonToIgnore(url, settings)
  if (reason !== null)
    return { url, state: 'ignored', message: `is left alone: ${reason}.`, isVisitedNow, isDue: false, record, uses }
  const isDue = !isVisitedNow && (record === null || dueOn(record, maxAge) <= today)
  if (record === null) return { url, state: 'unvisited', message: 'was not visited yet.', isVisitedNow, isDue, record, uses }
  return { url, state: record.state, message: explain(record), isVisitedNow, isDue, record, uses }
}
