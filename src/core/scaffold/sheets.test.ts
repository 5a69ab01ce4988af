import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../model/settings.ts'
import { read } from '../read.ts'
import { schemas } from '../entry/read-front-matter.ts'
import { newSheet, type SheetKind } from './sheets.ts'

const settings = settingsSchema.parse({
  title: 'Harbour News',
  description: 'Of ships.',
  url: 'https://harbour.example',
  author: 'A. Lamp',
  timeZone: 'Europe/Vienna',
})
const sheet = (kind: SheetKind, more: { name?: string; title?: string; date?: string } = {}) =>
  newSheet({ kind, name: 'quiet-harbours', today: '2026-08-18', settings, ...more })
const entry = (kind: SheetKind, text: string) =>
  read({ path: `${kind}s/quiet-harbours.md`, bytes: new TextEncoder().encode(text) }, kind, settings)
/** Every key taken out of its comment, as an editor would. */
const opened = (text: string) => text.replace(/^# (?=[a-z]+:)/gm, '')

describe.each<SheetKind>(['note', 'event', 'topic'])('a new %s', (kind) => {
  test('is valid as it is', () => {
    expect(entry(kind, sheet(kind).text)).toMatchObject({ publication: { meta: { title: 'Quiet harbours' } }, findings: [] })
  })

  test('is valid with every key in use', () => {
    expect(entry(kind, opened(sheet(kind).text)).findings).toEqual([])
  })

  test('has every key that is of use in a new file', () => {
    const left = { note: ['slug', 'image', 'tags', 'categories'], event: [], topic: [] }[kind]
    const keys = [...opened(sheet(kind).text).matchAll(/^([a-z]+):/gm)].map(([, key]) => key)
    expect(keys.sort()).toEqual(
      Object.keys(schemas[kind].shape)
        .filter((key) => !left.includes(key as never))
        .sort(),
    )
  })
})

test.each<[kind: SheetKind, more: Parameters<typeof sheet>[1], lines: string[]]>([
  ['note', {}, ['date: 2026-08-18', 'draft: true']],
  [
    'note',
    { date: '2026-05-21', title: 'Pagers: what did you delete?' },
    ['title: "Pagers: what did you delete?"', 'date: 2026-05-21'],
  ],
  ['event', {}, ['# start: 2026-08-18 # first day', '# timezone: Europe/Vienna # where it takes place, by IANA name']],
  [
    'event',
    { date: '2026-10-30', title: 'Harbour Days 2026' },
    ['title: Harbour Days 2026', 'start: 2026-10-30', '# series: Harbour Days # name that all editions share'],
  ],
  ['topic', { title: 'Tide Tables' }, ['title: Tide Tables', 'words: [tide tables]']],
])('a new %s of %j says so', (kind, more, lines) => {
  expect(sheet(kind, more).text.split('\n')).toEqual(expect.arrayContaining(lines))
})
