import { expect, test } from 'vitest'
import { bytesOf, page, settingsOf } from '../../../tests/support/core.ts'
import { read } from '../read.ts'
import { classify } from '../parse/classify.ts'
import { usesIn, visitedAs } from './uses.ts'

function uses(files: Readonly<Record<string, string>>) {
  const settings = settingsOf({ oldHosts: ['old.example'] })
  const { documents } = classify(Object.keys(files), [])
  const entries = documents.map(({ path, kind }) => read({ path, bytes: bytesOf(files[path]!) }, kind, settings))
  return Object.fromEntries(
    [...usesIn(entries, settings)].map(([url, list]) => [
      url,
      list.map(({ place: { file, line, column }, day }) => [`${file}:${line}:${column}`, day]),
    ]),
  )
}

test('every link to the outer web is told with all its places and the days of their texts', () => {
  const found = uses({
    'issues/1/index.md': page(
      'title: One\ndate: 2026-01-04\nsponsor:\n  name: Tar\n  url: https://tar.example/',
      '[Tea](https://kettle.example/tea#green), [own](https://kelp.example/2/), [old](https://old.example/1/), [up](#top).',
    ),
    'issues/1/notes.md': 'See <https://kettle.example/tea?a=1&utm_source=kelp> and [mail](mailto:jane@kettle.example).\n',
    'issues/2/index.md': page('title: Two\ndate: 2026-01-11\ndraft: true', '[Again][tea]\n\n[tea]: https://KETTLE.example/tea'),
    'events/kelp-conf.md': page('title: Kelp Conf\nurl: https://kelpconf.example\nstart: 2026-04-09'),
  })
  expect(found).toEqual({
    'https://tar.example/': [['issues/1/index.md:6:3', '2026-01-04']],
    'https://kettle.example/tea': [
      ['issues/1/index.md:9:1', '2026-01-04'],
      ['issues/2/index.md:7:1', '2026-01-11'],
    ],
    'https://kettle.example/tea?a=1&utm_source=kelp': [['issues/1/notes.md:1:5', '2026-01-04']],
    'https://kelpconf.example/': [['events/kelp-conf.md:3:1', '2026-04-09']],
  })
})

test.each([
  ['https://kettle.example/Tea?b=2&a=1&utm_source=kelp#green', 'https://kettle.example/Tea?b=2&a=1&utm_source=kelp'],
  ['http://kettle.example', 'http://kettle.example/'],
  ['https://kettle.example/#!/tea', 'https://kettle.example/'],
  ['mailto:jane@kettle.example', null],
  ['//kettle.example/tea', null],
  ['https://', null],
  ['tea.html', null],
])('%s is visited as %s', (written, url) => {
  expect(visitedAs(written)).toBe(url)
})
