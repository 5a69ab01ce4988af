import { expect, test, vi } from 'vitest'
import { memoize, memoizeByObject } from './memoize.ts'

test('a value is computed once for each key, undefined and null too', () => {
  const compute = vi.fn((key: string) => ({ tide: 1, none: null })[key])
  const valueOf = memoize(compute)
  expect(['tide', 'none', 'kelp', 'tide', 'none', 'kelp'].map(valueOf)).toEqual([1, null, undefined, 1, null, undefined])
  expect(compute).toHaveBeenCalledTimes(3)
})

test('objects are told apart by identity', () => {
  const compute = vi.fn(({ name }: { name: string }) => name.length)
  const valueOf = memoizeByObject(compute)
  const tide = { name: 'tide' }
  expect([valueOf(tide), valueOf({ name: 'tide' }), valueOf(tide)]).toEqual([4, 4, 4])
  expect(compute).toHaveBeenCalledTimes(2)
})
