import type { Answer, FailureReason } from '../../core/visits/answer.ts'
import { judge } from '../../core/visits/judge.ts'
import type { LinkRecord } from '../../core/visits/link-record.ts'
import type { Visitor } from './visitor.ts'
import type { Wayback } from './wayback.ts'

export interface Round {
  /** Addresses that are due, the most urgent first. */
  readonly due: readonly string[]
  /** How many of them to visit; those that a host asks to postpone do not count. */
  readonly limit: number
  /** Dead links that are not due, for which the search for a copy failed before. */
  readonly uncopied: readonly LinkRecord[]
  /** The records by URL, which are updated. */
  readonly records: Map<string, LinkRecord>
  /** ISO. */
  readonly today: string
  /** Day of the first text that links to an address, near which a copy is looked for. */
  readonly dayOf: (url: string) => string | null
  readonly visitor: Visitor
  readonly wayback: Wayback
  /** Whether this machine is online. */
  readonly isOnline: () => Promise<boolean>
  /** Aborts all requests, because this machine is not online. */
  readonly giveUp: () => void
  /** Called after every answer that was recorded. */
  readonly onLearnt: (url: string) => void
  readonly signal: AbortSignal
}

export interface RoundResult {
  readonly visited: ReadonlySet<string>
  /** Failures that were not recorded, because this machine was not online. */
  readonly untrusted: number
}

/** After this many failures in a row, it is checked whether this machine is online. */
const manyFailures = 25

/**
 * Visits the links that are due, and records the answers. That a host cannot be reached is recorded only after another host has answered:
 * otherwise this machine may not be online. If it is aborted, it ends early with the records so far.
 */
export async function visitLinks(round: Round): Promise<RoundResult> {
  const { due, limit, records, today, visitor, wayback, onLearnt, signal } = round
  const visited = new Set<string>()
  let isAway = false
  let held: (readonly [url: string, answer: Answer])[] = []
  const copies: Promise<void>[] = []

  const propose = async (record: LinkRecord) => {
    const copy = await wayback(record.url, round.dayOf(record.url))
    if (copy !== undefined) records.set(record.url, { ...record, copy })
  }
  const proposeSoon = (record: LinkRecord) => {
    const proposal = propose(record)
    // Handled once all visits are done; until then a failure has no owner.
    proposal.catch(() => undefined)
    copies.push(proposal)
  }
  const takeIn = (url: string, answer: Answer) => {
    const record = judge(url, records.get(url), answer, today)
    records.set(url, record)
    visited.add(url)
    if (record.state === 'dead' && !record.copy) proposeSoon(record)
    onLearnt(url)
  }
  const takeInHeld = () => {
    const all = held
    held = []
    for (const [url, answer] of all) takeIn(url, answer)
  }
  const askAround = async () => {
    if (await round.isOnline()) return takeInHeld()
    isAway = true
    round.giveUp()
  }
  const visit = async (url: string): Promise<boolean> => {
    const answer = await visitor(url)
    if (answer.kind === 'postponed') return false
    if (isPerhapsOurs(answer)) {
      held.push([url, answer])
      if (held.length === manyFailures) await askAround()
    } else {
      if (answer.kind === 'response') takeInHeld()
      takeIn(url, answer)
    }
    return true
  }

  round.uncopied.slice(0, limit).forEach(proposeSoon)
  let left = limit
  for (let next = 0; left > 0 && next < due.length && !signal.aborted;) {
    const batch = due.slice(next, next + left)
    next += batch.length
    left -= (await allOf(batch.map(visit), signal)).filter(Boolean).length
  }
  if (held.length > 0 && !signal.aborted) await allOf([askAround()], signal)
  await allOf(copies, signal)
  return { visited, untrusted: isAway ? held.length : 0 }
}

/** Whether an answer may mean that this machine is not online. */
const ofNetwork: ReadonlySet<FailureReason> = new Set([
  'host-unknown',
  'refused',
  'certificate',
  'encryption',
  'untraced',
  'timeout',
  'closed',
  'unreachable',
  'robots-unreadable',
])

const isPerhapsOurs = (answer: Answer): boolean => answer.kind === 'failure' && ofNetwork.has(answer.reason)

/**
 * The results of the tasks that were not aborted, after all have ended.
 *
 * @throws the first error that is not an abort
 */
async function allOf<T>(tasks: readonly Promise<T>[], signal: AbortSignal): Promise<T[]> {
  const settled = await Promise.allSettled(tasks)
  for (const it of settled) if (it.status === 'rejected' && !signal.aborted) throw it.reason
  return settled.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
}
