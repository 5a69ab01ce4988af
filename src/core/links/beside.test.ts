import { expect, test } from 'vitest'
import { besidePath, decoded, fileBeside, isBeside } from './beside.ts'

test.each([
  ['issues/4/index.md', 'tides.png', 'issues/4/tides.png'],
  ['issues/4/index.md', './tides.png', 'issues/4/tides.png'],
  ['issues/4/index.md', 'img/./tides.png', 'issues/4/img/tides.png'],
  ['issues/4/index.md', '../5/tides.png', 'issues/5/tides.png'],
  ['issues/4/index.md', 'a//b.png', 'issues/4/a/b.png'],
  ['notes/quay.md', 'quay.png', 'notes/quay.png'],
  ['a.md', 'b.png', 'b.png'],
  ['a.md', '../../../b.png', 'b.png'],
])('beside %s, %s is %s', (file, name, path) => {
  expect(besidePath(file, name)).toBe(path)
})

test.each([
  ['issues/4/index.md', './tides.png', 'issues/4/tides.png'],
  ['issues/4/index.md', '../../logo.png', 'logo.png'],
  ['issues/4/index.md', '../5/../4/a.png', 'issues/4/a.png'],
  ['issues/4/index.md', '../../../etc/hostname', undefined],
  ['issues/4/index.md', '../../../content/logo.png', undefined],
  ['issues/4/index.md', 'a/../../../../logo.png', undefined],
  ['issues/4/index.md', './../../../logo.png', undefined],
  ['issues/4/index.md', './/../../../logo.png', undefined],
  ['issues/4/index.md', './../.././logo.png', 'logo.png'],
])('beside %s, %s is the file %s', (file, name, path) => {
  expect(fileBeside(file, name)).toBe(path)
})

test.each([
  ['tides.png', true],
  ['./a b.png', true],
  ['../5/a.png', true],
  ['a/b:c.png', true],
  ['/a.png', false],
  ['//kelp.example/a.png', false],
  ['https://kelp.example/a.png', false],
  ['data:image/png;base64,x', false],
  ['MAILTO:me@kelp.example', false],
  ['#a', false],
])('%s is beside: %s', (address, expected) => {
  expect(isBeside(address)).toBe(expected)
})

test.each([
  ['caf%C3%A9', 'café'],
  ['100%', '100%'],
  ['%E9', '%E9'],
  ['a%20b', 'a b'],
])('%s is read as %s', (text, expected) => {
  expect(decoded(text)).toBe(expected)
})
