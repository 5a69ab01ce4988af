import { expect, test } from 'vitest'
import { dayOf, isPortable, slugOf, urlized } from './names.ts'

test.each([
  ['issues/64/fog.png', true],
  ['issues/64/a:b.png', false],
  ['issues/64/what?.png', false],
  ['issues/aux/fog.png', false],
  ['issues/64/con.png', false],
  ['issues/64/trailing.', false],
  ['issues/64/trailing /fog.png', false],
])('%s is a path on every system: %s', (path, expected) => {
  expect(isPortable(path)).toBe(expected)
})

test.each([
  ['064', '064'],
  ['Fog & Rain', 'Fog-Rain'],
  ['_draft: fog?', 'draft-fog'],
  ['Nebel-über-Wien', 'Nebel-über-Wien'],
  ['con', 'page-con'],
  ['???', null],
])('the name %s is %s in an address', (name, expected) => {
  expect(slugOf(name)).toBe(expected)
})

test.each([
  ['Lantern 7: Fog, Rain & Sun', 'lantern-7-fog-rain-sun'],
  ["What's new", 'whats-new'],
])('the title %s is %s in Hugo’s addresses', (title, expected) => {
  expect(urlized(title)).toBe(expected)
})

test('a day counts where a name begins with it', () => {
  expect(dayOf('2020-01-02-title')).toBe('2020-01-02')
  expect(dayOf('2020-01-021')).toBeUndefined()
})
