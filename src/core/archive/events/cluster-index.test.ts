import { describe, expect, test } from 'vitest'
import { ClusterIndex, farthest, type EpochDays, type Keys } from './cluster-index.ts'

const keys = (
  name: string,
  { start, end, address = null, issued = null }: Partial<Pick<Keys, 'address' | 'issued'> & EpochDays> = {},
): Keys => ({
  words: new Set(name.split(' ').filter(Boolean)),
  address,
  days: start === undefined ? null : { start, end: end ?? start },
  issued,
})

/** An index of one edition, and whether a mention would be compared with it. */
const isCandidate = (edition: Keys, mention: Keys): boolean => {
  const index = new ClusterIndex<string>()
  index.add('edition', edition)
  return index.candidatesFor(mention).length === 1
}

describe('an edition is compared', () => {
  test.each<[string, Keys, Keys]>([
    ['that shares a word', keys('kelp conf', { start: 1000 }), keys('kelp summit', { start: 1000 })],
    [
      'that shares the address alone',
      keys('kelp', { start: 1, address: 'a.example/x' }),
      keys('tide', { start: 1, address: 'a.example/x' }),
    ],
    ['at the farthest day before', keys('kelp', { start: 1000 }), keys('kelp', { start: 1000 + farthest })],
    ['at the farthest day after', keys('kelp', { start: 1000 }), keys('kelp', { start: 1000 - farthest })],
    [
      'that goes on for years',
      keys('kelp', { start: 1000, end: 1000 + 5 * farthest }),
      keys('kelp', { start: 1000 + 4 * farthest }),
    ],
    ['without days, near the issue that names it', keys('kelp', { issued: 1000 }), keys('kelp', { start: 1200 })],
    ['that tells no time', keys('kelp'), keys('kelp', { start: 1200 })],
    ['by a mention that tells no time', keys('kelp', { start: 9 }), keys('kelp')],
  ])('%s', (_, edition, mention) => {
    expect(isCandidate(edition, mention)).toBe(true)
  })
})

describe('an edition is skipped', () => {
  test.each<[string, Keys, Keys]>([
    ['that shares nothing', keys('kelp conf', { start: 1000 }), keys('tide summit', { start: 1000 })],
    ['of another decade', keys('kelp', { start: 1000 }), keys('kelp', { start: 5000 })],
    ['whose address is a word of the name', keys('kelp', { start: 1 }), keys('', { start: 1, address: 'kelp' })],
  ])('%s', (_, edition, mention) => {
    expect(isCandidate(edition, mention)).toBe(false)
  })
})

test('editions come in the order in which they were first added', () => {
  const index = new ClusterIndex<string>()
  for (const edition of ['first', 'second', 'third', 'first']) index.add(edition, keys('kelp', { start: 10 }))
  expect(index.candidatesFor(keys('kelp', { start: 12 }))).toEqual(['first', 'second', 'third'])
})
