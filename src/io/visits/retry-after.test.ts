import { expect, test } from 'vitest'
import { requestedWait } from './retry-after.ts'

const now = new Date('2026-03-01T12:00:00Z')

test.each<[number, string | null, number | null]>([
  [429, '120', 120_000],
  [429, ' 0 ', 0],
  [503, 'Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
  [503, 'Sun, 01 Mar 2026 11:00:00 GMT', 0],
  [429, 'soon', null],
  [429, '-5 potatoes', null],
  [429, null, null],
  [403, '120', null],
])('%i with Retry-After: %s means %s', (status, retryAfter, wait) => {
  expect(requestedWait({ status, retryAfter, location: null, body: '' }, now)).toBe(wait)
})

test('silence asks for nothing', () => {
  expect(requestedWait({ failure: 'timeout' }, now)).toBeNull()
})
