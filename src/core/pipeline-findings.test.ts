import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { page, publishFiles, settingsOf } from '../../tests/support/core.ts'
import { newsletter } from '../../tests/support/galley.ts'
import type { BuildContext } from './model/build-context.ts'
import { build, check } from './pipeline.ts'
import { read } from './read.ts'
import { classify } from './parse/classify.ts'

const whole = path.join(newsletter, 'content')
const texts = readdirSync(whole, { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx?$/.test(file))
const story = '[How buoys ring](https://bell.example/buoys-ring) — They do, and at length.'

/** A newsletter, and what goes wrong where texts meet. */
const files = new Map<string, Uint8Array>([
  ...texts.map((file) => [file, readFileSync(path.join(whole, file))] as const),
  ...Object.entries({
    'issues/901/index.md': page(
      'title: A\ndate: 2026-01-04',
      `${story}\n\nSee [it](/nowhere/) and [the calendar](/events/none.ics).`,
    ),
    'issues/902/index.md': page('title: B\ndate: 2026-01-11\ntopics: [no-such-topic]\nevents: [none]', story),
    'issues/903/index.md': page('date: 2026-01-18', story),
    'issues/0902/index.md': page('title: C\ndate: 2026-01-25'),
    'notes/undated.md': page('title: D', 'See [the story](/902/) and ![a picture](tides.png).'),
  }).map(([file, text]) => [file, new TextEncoder().encode(text)] as const),
])

const { documents, assets } = classify([...files.keys()], [])
const settings = settingsOf()
const entries = documents.map(({ path: file, kind }) => read({ path: file, bytes: files.get(file)! }, kind, settings))

test.each([true, false])('finds all that publishing finds (what is held shown: %j)', (includeUnpublished) => {
  const context: BuildContext = { settings, now: '2026-06-01T12:00:00Z', includeUnpublished, assets, served: new Set() }
  const { findings } = build({ entries }, context)
  expect(check({ entries }, context, () => true)).toEqual(findings)
  expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(3)
})

test('of a file that is asked for finds all, however few are asked for', () => {
  const context: BuildContext = { settings, now: '2026-06-01T12:00:00Z', includeUnpublished: true, assets, served: new Set() }
  const whole = build({ entries }, context).findings
  for (const requested of new Set(whole.map(({ place }) => place.file))) {
    const isIn = ({ place }: (typeof whole)[number]) => place.file === requested
    expect(check({ entries }, context, (file) => file === requested).filter(isIn)).toEqual(whole.filter(isIn))
  }
})

describe('of an event that only an issue held back announces', () => {
  const draft = {
    'issues/5/index.md': page(
      'title: Five\ndate: 2026-01-04\ndraft: true',
      '## Events\n\n- [Quay Conf](https://quay.example/), 9–10 February 2026, Lisbon',
    ),
  }

  test('a note that is out says so, whoever asks', () => {
    const files = { ...draft, 'notes/a.md': page('title: A\ndate: 2026-03-01\nevent: quay-conf-2026') }
    const built = publishFiles(files).findings
    expect(built).toEqual(publishFiles(files, { includeUnpublished: true }).findings)
    expect(built).toMatchObject([
      { code: 'event-unknown', place: { file: 'notes/a.md' }, message: expect.stringContaining('only issue 5 announces') },
    ])
  })

  test('a note that has its date from it waits with the issue', () => {
    const { views, findings } = publishFiles({ ...draft, 'notes/a.md': page('title: A\nevent: quay-conf-2026') })
    expect(views.notes).toEqual([])
    expect(views.unpublished).toEqual([
      { file: 'issues/5/index.md', unpublished: 'draft', date: null },
      { file: 'notes/a.md', unpublished: 'draft', date: null },
    ])
    expect(findings.filter(({ code }) => code === 'front-matter-invalid')).toEqual([])
  })
})
