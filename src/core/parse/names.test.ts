import { expect, test } from 'vitest'
import { dayOf, isPortable, slugOf, unservable, urlized } from './names.ts'

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

test.each([
  ['issues/64/index.html', null],
  ['notes/Café am Meer/index.html', null],
  ['می\u200cخواهم/index.html', null],
  ['a//b', 'a part of it has no name'],
  ['a/../b', 'a part of it has no name'],
  ['line\nbreak', 'it has a line break or another character that cannot be seen'],
  ['\u202ex', 'it has a line break or another character that cannot be seen'],
  ['\ud800', 'it has a line break or another character that cannot be seen'],
  ['100%', 'it has “%”, by which addresses encode characters'],
  ['%2e%2e', 'it has “%”, by which addresses encode characters'],
  ['a#b', 'it has “#”, at which the path of an address ends'],
  ['a?b', 'it has “?”, at which the path of an address ends'],
  ['a:b', 'it has “:”, which Windows does not allow'],
  ['a\\b', 'it has “\\”, which Windows does not allow'],
  ['a./b', 'a part of it begins or ends with a space, or ends with a full stop'],
  [' a', 'a part of it begins or ends with a space, or ends with a full stop'],
  ['CON/index.html', '“CON” is a name that Windows keeps for a device'],
  ['nul.html', '“nul.html” is a name that Windows keeps for a device'],
  ['é'.repeat(128), 'a part of it is longer than 255 bytes'],
  ['a/'.repeat(600) + 'b', 'it is longer than 1024 bytes'],
])('%j can be served: %s', (path, expected) => {
  expect(unservable(path)).toBe(expected)
})
