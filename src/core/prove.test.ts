import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { page, settingsOf } from './fixtures.ts'
import type { House } from './model/house.ts'
import { publish } from './pipeline.ts'
import { prove } from './prove.ts'
import { read } from './read.ts'
import { classify } from './source/classify.ts'

const example = path.join(import.meta.dirname, '../../content')
const texts = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx?$/.test(file))
const story = '[How buoys ring](https://bell.example/buoys-ring) — They do, and at length.'

/** The example newsletter, and what goes wrong where texts meet. */
const files = new Map<string, Uint8Array>([
  ...texts.map((file) => [file, readFileSync(path.join(example, file))] as const),
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
const readings = documents.map(({ path: file, kind }) => read({ path: file, bytes: files.get(file)! }, kind, settings))

test.each([true, false])('finds all that publishing finds (what is held shown: %j)', (showHeld) => {
  const house: House = { settings, now: '2026-06-01T12:00:00Z', showHeld, assets, served: new Set() }
  const { findings } = publish(readings, house)
  expect(prove(readings, house, () => true)).toEqual(findings)
  expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(3)
})

test('of a file that is asked for finds all, however few are asked for', () => {
  const house: House = { settings, now: '2026-06-01T12:00:00Z', showHeld: true, assets, served: new Set() }
  const whole = publish(readings, house).findings
  for (const asked of new Set(whole.map(({ place }) => place.file))) {
    const isIn = ({ place }: (typeof whole)[number]) => place.file === asked
    expect(prove(readings, house, (file) => file === asked).filter(isIn)).toEqual(whole.filter(isIn))
  }
})
