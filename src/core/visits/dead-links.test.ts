import { expect, test } from 'vitest'
import { bytesOf, page, settingsOf } from '../../../tests/support/core.ts'
import { read } from '../read.ts'
import { classify } from '../parse/classify.ts'
import { deadLinks, notOutYet } from './dead-links.ts'
import type { LinkRecord } from './link-record.ts'

const settings = settingsOf({ ignoredLinks: [{ link: 'guild.example', reason: 'is asleep' }] })
const text = '[Tea](https://kettle.example/tea#green), [pot](https://pot.example/), [Jane](https://guild.example/jane)'
const files: Readonly<Record<string, string>> = {
  'issues/1/index.md': page('title: One\ndate: 2026-01-04', text),
  'issues/2/index.md': page('title: Two\ndate: 2026-01-11\ndraft: true', text),
  'issues/2/notes.md': text,
  'issues/3/index.md': page('title: Three\ndate: 2026-01-18', text),
}
const entries = classify(Object.keys(files), []).documents.map(({ path, kind }) =>
  read({ path, bytes: bytesOf(files[path]!) }, kind, settings),
)
const dead = (url: string): LinkRecord => ({
  url,
  state: 'dead',
  visited: '2026-01-10',
  answer: '404',
  failedFirst: '2026-01-01',
  failedLast: '2026-01-10',
  copy: null,
})
const records = new Map(
  [
    dead('https://kettle.example/tea'),
    { ...dead('https://pot.example/'), state: 'unsure' as const },
    dead('https://guild.example/jane'),
  ].map((record) => [record.url, record]),
)

test('drafts and issues dated later are not out, nor are their notes', () => {
  expect(notOutYet(entries, settings, '2026-01-15T00:00:00Z').map(({ file }) => file)).toEqual([
    'issues/2/index.md',
    'issues/2/notes.md',
    'issues/3/index.md',
  ])
})

test('links that are known to be dead are told where they stand; what is unsure or left alone is not', () => {
  expect(deadLinks(entries.slice(1, 2), records, settings)).toEqual([
    {
      code: 'link-dead',
      place: expect.objectContaining({ file: 'issues/2/index.md', line: 7, column: 1 }) as object,
      message:
        'https://kettle.example/tea#green is gone: it answers 404, on 2026-01-01 and on 2026-01-10. The Wayback Machine has no copy; link to something else, or say that it is gone.',
    },
  ])
})
