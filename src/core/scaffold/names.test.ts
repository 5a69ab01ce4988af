import { expect, test } from 'vitest'
import { settingsSchema } from '../model/settings.ts'
import { read } from '../read.ts'
import { faultOfName, holderOf, type Kind } from './names.ts'

test.each<[kind: Kind, name: string, fault: RegExp | null]>([
  ['note', 'quiet-harbours', null],
  ['note', 'Ebbe-und-Flut_2.0', null],
  ['issue', '016', null],
  ['note', 'Quiet harbours!', /may have only letters, digits, .*; “quiet-harbours” would do/],
  ['note', '../out', /may have only letters/],
  ['note', '-x', /may have only letters.*“x” would do/],
  ['topic', '', /may have only letters/],
  ['event', 'con', /file's name on every system/],
  ['event', 'index', /Galley reserves/],
])('%s “%s”', (kind, name, fault) => {
  if (fault === null) expect(faultOfName(kind, name)).toBeNull()
  else expect(faultOfName(kind, name)).toMatch(fault)
})

const settings = settingsSchema.parse({
  title: 'Harbour News',
  description: 'Of ships.',
  url: 'https://harbour.example',
  author: 'A. Lamp',
})
const entries = [
  read(
    { path: 'issues/064/index.md', bytes: new TextEncoder().encode('---\ntitle: Fog\ndate: 2026-08-16\n---\n') },
    'issue',
    settings,
  ),
  read({ path: 'notes/Fog/index.md', bytes: new TextEncoder().encode('# Fog\n') }, 'note', settings),
  read(
    { path: 'topics/weather.md', bytes: new TextEncoder().encode('---\ntitle: Weather\naliases: [The Sky]\n---\n') },
    'topic',
    settings,
  ),
]

test.each<[kind: Kind, name: string, holder: string | null]>([
  ['issue', '64', 'issues/064/index.md'],
  ['issue', '65', null],
  ['note', 'fog', 'notes/Fog/index.md'],
  ['event', 'fog', null],
  ['topic', 'weather', 'topics/weather.md'],
  ['topic', 'the-sky', 'topics/weather.md'],
])('the name of a new %s “%s” is held by %s', (kind, name, holder) => {
  expect(holderOf(kind, name, entries)).toBe(holder)
})
