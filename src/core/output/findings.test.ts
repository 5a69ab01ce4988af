import { expect, test } from 'vitest'
import type { Where } from './facts.ts'
import { findingsOf, type Origins } from './findings.ts'
import type { OutputFault } from './judge.ts'

/** A site in whose settings `/about/` is, in whose front matter `/old/` is, and whose text has `/tide/`. */
const origins: Origins = {
  ofOutput: (file) => ({ file: `dist/${file}` }),
  textOf: (file) => (file === '1/index.html' ? { file: 'issues/1/index.md' } : undefined),
  isOwn: () => true,
  inSettings: (written) => (written === '/about/' ? { file: 'galley.config.ts' } : undefined),
  inText: (written) => written === '/tide/',
  inFrontMatter: (written) => (written === '/old/' ? { file: 'issues/1/index.md' } : undefined),
  isPublished: () => false,
}

const found = (fault: OutputFault) => findingsOf([fault], origins).map(({ code, place }) => [code, place.file])

const held = (written: string, where: Where = 'frame'): OutputFault => ({
  kind: 'unpublished-address',
  file: '1/index.html',
  address: { written, to: written, where },
  heldFile: 'pages/held.md',
})
const dead = (written: string, where: Where = 'frame'): OutputFault => ({
  kind: 'dead-link',
  file: '1/index.html',
  address: { written, to: written, where },
  count: 1,
})

test.each<[string, OutputFault, [string, string] | null]>([
  ['a link of the menu to a text that is held back', held('/about/'), ['menu-link-dead', 'galley.config.ts']],
  ['any other link to one', held('/later/'), ['output-unpublished', 'pages/held.md']],
  ['one that a text has, of which it is reported', held('/tide/', 'text'), null],
  ['the same from around the text', held('/tide/'), ['output-unpublished', 'pages/held.md']],
  ['a link of the menu to nothing', dead('/about/'), ['menu-link-dead', 'galley.config.ts']],
  ['a link that Galley makes to nothing', dead('/later/'), ['output-link-dead', 'dist/1/index.html']],
  ['one from front matter', dead('/old/'), ['page-link-dead', 'issues/1/index.md']],
  ['one within what is shown of a text', dead('/later/', 'text'), ['page-link-dead', 'issues/1/index.md']],
  ['one that a text has', dead('/tide/', 'text'), null],
])('%s', (_, fault, expected) => {
  expect(found(fault)).toEqual(expected === null ? [] : [expected])
})
