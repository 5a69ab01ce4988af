import { expect, test } from 'vitest'
import { bytesOf, page, settingsOf } from '../../../tests/support/core.ts'
import { check } from '../pipeline.ts'
import { classify } from '../parse/classify.ts'
import { read } from '../read.ts'

const settings = settingsOf()
const context = {
  settings,
  now: '2026-06-01T12:00:00Z',
  includeUnpublished: false,
  assets: new Set<string>(),
  served: new Set<string>(),
}
const kettle = '[Why the kettle sings](https://steam.example/why) — Bubbles.'
const foreign = '[Kelp](https://kelp.org/?utm_source=harbour.example) — Glows.'

const files = {
  'issues/1/index.md': page('title: Kelp 1\ndate: 2026-01-04', kettle),
  'issues/2/index.md': page('title: Kelp 2\ndate: 2026-01-11', kettle),
  'issues/3/index.md': page('title: Kelp 3\ndate: nonsense', kettle),
  'issues/3/notes.md': page('title: Notes', foreign),
  'issues/4/index.md': page('title: Kelp 4\ndate: 2026-01-25', foreign),
  'issues/4/notes.md': page('title: Notes', foreign),
  'notes/kettle.md': page('title: A kettle\ndate: 2026-01-26', kettle),
}
const entries = classify(Object.keys(files), []).documents.map(({ path, kind }) =>
  read({ path, bytes: bytesOf(files[path as keyof typeof files]) }, kind, settings),
)
const found = (isRequested: (file: string) => boolean = () => true) =>
  check({ entries }, context, isRequested)
    .filter(({ code }) => code === 'link-repeated' || code === 'tracking-foreign')
    .map(({ code, place }) => [code, place.file])

test('issues are compared with those before, also one whose front matter is at fault, and notes of issues that are read', () => {
  expect(found().toSorted()).toEqual([
    ['link-repeated', 'issues/2/index.md'],
    ['link-repeated', 'issues/3/index.md'],
    ['tracking-foreign', 'issues/4/index.md'],
    ['tracking-foreign', 'issues/4/notes.md'],
  ])
})

test.each(Object.keys(files))('only %s is looked at where it alone is requested', (file) => {
  expect(found((it) => it === file)).toEqual(found().filter(([, it]) => it === file))
})
