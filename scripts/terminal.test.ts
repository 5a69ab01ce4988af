import { expect, test } from 'vitest'
import { wantsColour } from './terminal.ts'

test.each<[environment: Record<string, string>, isWatched: boolean, isColoured: boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '3' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: 'false' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
])('with %j, to a person %s, output is coloured: %s', (environment, isWatched, isColoured) => {
  expect(wantsColour(environment, isWatched)).toBe(isColoured)
})
