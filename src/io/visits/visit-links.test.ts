import { expect, test } from 'vitest'
import type { Answer } from '../../core/visits/answer.ts'
import type { LinkRecord } from '../../core/visits/link-record.ts'
import { visitLinks, type Round } from './visit-links.ts'

const alive: Answer = { kind: 'response', status: 200, hops: [] }
const unknown: Answer = { kind: 'failure', reason: 'host-unknown' }

function round(more: Partial<Round>, stop = new AbortController()): Round {
  return {
    due: [],
    limit: 500,
    uncopied: [],
    records: new Map(),
    today: '2026-03-01',
    dayOf: () => null,
    visitor: async () => alive,
    wayback: async () => null,
    isOnline: async () => true,
    giveUp: () => stop.abort(),
    onLearnt: () => undefined,
    signal: stop.signal,
    ...more,
  }
}

const url = (name: string) => `https://${name}.example/`
const dead = (name: string): LinkRecord => ({ url: url(name), state: 'dead', visited: '2026-02-01', answer: '404' })

test('what is postponed makes room for what comes next, and does not count', async () => {
  const records = new Map<string, LinkRecord>()
  const due = ['busy', 'a', 'tired', 'b', 'c', 'd'].map(url)
  const visitor: Round['visitor'] = async (it) => (/busy|tired/.test(it) ? { kind: 'postponed' } : alive)
  await visitLinks(round({ due, limit: 3, records, visitor }))
  expect([...records.keys()]).toEqual(['a', 'b', 'c'].map(url))
})

test('a dead host is held against its link as soon as somebody answers', async () => {
  const records = new Map<string, LinkRecord>()
  const visitor: Round['visitor'] = async (it) => (it === url('gone') ? unknown : alive)
  await visitLinks(round({ due: ['gone', 'a'].map(url), records, visitor, isOnline: async () => expect.unreachable() }))
  expect(records.get(url('gone'))?.state).toBe('failing')
})

test('a line that breaks in the middle of a run leaves the rest as it was', async () => {
  const records = new Map<string, LinkRecord>()
  const visitor: Round['visitor'] = async (it) => (it === url('a') ? alive : unknown)
  const due = ['a', 'b', 'c'].map(url)
  const { visited, untrusted } = await visitLinks(round({ due, records, visitor, isOnline: async () => false }))
  expect([[...visited], untrusted]).toEqual([[url('a')], 2])
  expect([...records.keys()]).toEqual([url('a')])
})

test('a run that is stopped while copies are looked for ends with what it has', async () => {
  const stop = new AbortController()
  const records = new Map([[url('gone'), dead('gone')]])
  const until = () => new Promise<never>((_, reject) => stop.signal.addEventListener('abort', () => reject(new Error('stopped'))))
  const visitor: Round['visitor'] = (it) => (it === url('a') ? Promise.resolve(alive) : until())
  const run = visitLinks(
    round({ due: ['a', 'b'].map(url), uncopied: [dead('gone')], records, visitor, wayback: until, signal: stop.signal }),
  )
  setTimeout(() => stop.abort(), 20)
  expect([...(await run).visited]).toEqual([url('a')])
  expect(records.get(url('gone'))).toEqual(dead('gone'))
})

test('a fault of Galley’s own is thrown, once all others are done', async () => {
  const records = new Map<string, LinkRecord>()
  const visitor: Round['visitor'] = async (it) => {
    if (it === url('bug')) throw new Error('a bug')
    return alive
  }
  await expect(visitLinks(round({ due: ['bug', 'a'].map(url), records, visitor }))).rejects.toThrow('a bug')
  expect([...records.keys()]).toEqual([url('a')])
})
