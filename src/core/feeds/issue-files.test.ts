import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { issueJson, issueText } from './issue-files.ts'
import type { IssueData } from '../model/issue-data.ts'
import type { IssueFiles } from '../model/views.ts'
import { settingsSchema } from '../model/settings.ts'
import { build } from '../pipeline.ts'
import { read } from '../read.ts'
import { addressed } from '../../../tests/support/core.ts'

const settings = settingsSchema.parse({
  title: 'Harbour Bell',
  description: 'D',
  url: 'https://bell.example/letters/',
  author: 'The desk',
  issuePath: '/issues/:number/',
})

const sources = {
  'issues/1/index.md': '---\ntitle: One\ndate: 2027-01-10\n---\n\n## Links\n\n[Kelp](https://kelp.example/) — All of it.',
  'issues/2/index.md': `---
title: 'Two: the second'
date: 2027-01-17
description: A "word".
author: [Jane Doe, Ann Other]
sponsor: { name: Portside, url: 'https://portside.example/?utm_campaign=2' }
image: { src: buoy at noon.png, alt: A buoy }
topics: [Kelp]
---

A word on kelp, after [the first](../1/#kelp) [a lost one](/issues/9/) and [the front](/).

## Links

[Tides](https://tides.example/a_(b)) — Jane Doe — High and low.

### Events

- [Kelp Conf](https://kelpconf.example/), 9–10 April 2027, Lisbon

![A chart](chart.png)
`,
  'topics/kelp.md': '---\ntitle: Kelp\ndefinition: A weed.\nwords: [kelp]\n---\n',
}

const filesOf = (texts: Readonly<Record<string, string>>) => {
  const entries = Object.entries(texts).map(([path, text]) =>
    read({ path, bytes: new TextEncoder().encode(text) }, path.startsWith('issues') ? 'issue' : 'topic', settings),
  )
  const context = {
    settings,
    now: '2027-06-01T00:00:00Z',
    includeUnpublished: false,
    assets: new Set<string>(),
    served: new Set<string>(),
  }
  return build({ entries }, context).views.issueFiles
}

const [two, one] = filesOf(sources)
const addressOf = (image: string) => addressed(new URL(encodeURI(image), 'https://images.example/').href)
const json = (files: IssueFiles) => issueJson(files, addressOf)
const data = JSON.parse(json(two!)) as IssueData

test('the JSON has the front matter as published', () => {
  expect(data).toMatchObject({
    $schema: 'https://bell.example/letters/schemas/issue-1.json',
    schema: 1,
    number: '2',
    title: 'Two: the second',
    url: 'https://bell.example/letters/issues/2/',
    markdown: 'https://bell.example/letters/issues/2.md',
    date: '2027-01-17T07:00:00Z',
    day: '2027-01-17',
    description: 'A "word".',
    authors: ['Jane Doe', 'Ann Other'],
    sponsor: { name: 'Portside', url: 'https://portside.example/?utm_campaign=2' },
    image: { url: 'https://images.example/buoy%20at%20noon.png', alt: 'A buoy', caption: null },
  })
})

test('its sections, items and events have addresses, and say what they stand in', () => {
  expect(data.sections.map(({ anchor, url, parent }) => [anchor, url, parent])).toEqual([
    ['links', 'https://bell.example/letters/issues/2/#links', null],
    ['events', 'https://bell.example/letters/issues/2/#events', 'links'],
  ])
  expect(data.items[0]).toEqual({
    anchor: 'tides',
    url: 'https://bell.example/letters/issues/2/#tides',
    title: 'Tides',
    link: 'https://tides.example/a_(b)',
    byline: 'Jane Doe',
    authors: ['Jane Doe'],
    outlet: null,
    commentary: 'High and low.',
    section: 'links',
    kind: 'article',
    sponsored: false,
    readMinutes: null,
    licence: null,
  })
  expect(data.events).toMatchObject([
    {
      slug: 'kelp-conf-2027',
      url: 'https://bell.example/letters/events/kelp-conf-2027/',
      start: '2027-04-09',
      end: '2027-04-10',
    },
  ])
})

test('its passages carry topics with their evidence', () => {
  expect(data.topics[0]).toMatchObject({ slug: 'kelp', url: 'https://bell.example/letters/topics/kelp/' })
  expect(data.passages[0]).toMatchObject({ section: null, item: null, topics: [{ slug: 'kelp', evidence: ['kelp'] }] })
})

test('links into the archive are absolute, those elsewhere as written', () => {
  expect(data.links.map(({ url }) => url)).toEqual([
    'https://bell.example/letters/issues/1/#kelp',
    'https://bell.example/letters/issues/9/',
    'https://bell.example/letters/',
    'https://tides.example/a_(b)',
    'https://kelpconf.example/',
  ])
  expect(data.cites).toEqual([data.previous])
  expect(data.previous).toMatchObject({ number: '1', json: 'https://bell.example/letters/issues/1.json' })
  expect(data.next).toBeNull()
  expect((JSON.parse(json(one!)) as IssueData).citedBy).toMatchObject([{ url: 'https://bell.example/letters/issues/2/' }])
})

test('the JSON has a record a line, and nothing of the hour', () => {
  expect(json(two!)).toMatch(/^\{\n"\$schema": "[^\n]*,\n"schema": 1,\n/)
  expect(json(two!)).toContain('\n"items": [\n{"anchor":"tides",')
  expect(filesOf(sources)).toEqual([two, one])
})

test('the Markdown says the same: front matter in YAML, every address absolute', () => {
  const [, frontMatter = '', text = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(issueText(two!, addressOf)) ?? []
  expect(parse(frontMatter)).toEqual({
    title: 'Two: the second',
    date: '2027-01-17T07:00:00Z',
    url: 'https://bell.example/letters/issues/2/',
    author: ['Jane Doe', 'Ann Other'],
    description: 'A "word".',
    topics: ['Kelp'],
    sponsor: { name: 'Portside', url: 'https://portside.example/?utm_campaign=2' },
    image: { src: 'https://images.example/buoy%20at%20noon.png', alt: 'A buoy' },
  })
  expect(text)
    .toBe(`A word on kelp, after [the first](https://bell.example/letters/issues/1/#kelp) [a lost one](https://bell.example/letters/issues/9/) and [the front](https://bell.example/letters/).

## Links

[Tides](https://tides.example/a_\\(b\\)) — Jane Doe — High and low.

### Events

- [Kelp Conf](https://kelpconf.example/), 9–10 April 2027, Lisbon

![A chart](https://images.example/chart.png)
`)
})

test('images are named for the site to set', () => {
  expect(two!.images).toEqual(['chart.png', 'buoy at noon.png'])
})
