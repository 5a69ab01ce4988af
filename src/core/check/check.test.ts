import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { page, settingsOf } from '../../../tests/support/core.ts'
import { newsletter } from '../../../tests/support/galley.ts'
import type { BuildContext } from '../model/build-context.ts'
import { build } from '../pipeline.ts'
import { check } from './check.ts'
import { read } from '../read.ts'
import { classify } from '../parse/classify.ts'

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
  const { findings } = build(entries, context)
  expect(check(entries, context, () => true)).toEqual(findings)
  expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(3)
})

test('of a file that is asked for finds all, however few are asked for', () => {
  const context: BuildContext = { settings, now: '2026-06-01T12:00:00Z', includeUnpublished: true, assets, served: new Set() }
  const whole = build(entries, context).findings
  for (const requested of new Set(whole.map(({ place }) => place.file))) {
    const isIn = ({ place }: (typeof whole)[number]) => place.file === requested
    expect(check(entries, context, (file) => file === requested).filter(isIn)).toEqual(whole.filter(isIn))
  }
})
