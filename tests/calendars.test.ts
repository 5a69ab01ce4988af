import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, inject, test } from 'vitest'
import { filesIn, htmlFilesIn, temporaryFolder } from './support/galley.ts'

const site = inject('site')
const textOf = (file: string): string => readFileSync(path.join(site, file), 'utf8')
const calendars = filesIn(site).filter((file) => file.endsWith('.ics'))
const entriesIn = (file: string) =>
  new ICAL.Component(ICAL.parse(textOf(file))).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))

const hasKhal = spawnSync('khal', ['--version']).status === 0

describe('the calendars of a newsletter', () => {
  test('are one of all events, one for each that has a day, and one for each topic that has such events', () => {
    expect(calendars).toContain('events.ics')
    expect(calendars.filter((file) => /^events\/[^/]+\.ics$/.test(file)).length).toBeGreaterThanOrEqual(5)
    expect(calendars.filter((file) => /^topics\/[^/]+\/events\.ics$/.test(file)).length).toBeGreaterThanOrEqual(4)
  })

  test('are what RFC 5545 asks for: lines of at most 75 octets that end in CRLF', () => {
    for (const file of calendars) {
      const lines = textOf(file).split('\r\n')
      expect(lines.at(-1), file).toBe('')
      for (const line of lines) {
        expect(line, file).not.toMatch(/[\r\n]/)
        expect(Buffer.byteLength(line), `${file}: ${line}`).toBeLessThanOrEqual(75)
      }
    }
  })

  test('are read by another library, and hold the same entry under the same identifier', () => {
    const all = new Map(entriesIn('events.ics').map((event) => [event.uid, event.toString()]))
    expect(all.size).toBe(entriesIn('events.ics').length)
    for (const file of calendars) {
      const entries = entriesIn(file)
      expect(entries.length, file).toBeGreaterThan(0)
      for (const event of entries) expect(all.get(event.uid), `${file}: ${event.uid}`).toBe(event.toString())
    }
  })

  test('mark what is cancelled, and know days from hours', () => {
    const [cancelled] = entriesIn('events/storm-forum-2026.ics')
    expect(cancelled!.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(cancelled!.startDate).toMatchObject({ isDate: true, day: 25 })
    expect(cancelled!.endDate.day).toBe(27)
    expect(entriesIn('events/lantern-watch-2026.ics')[0]!.startDate.toString()).toBe('2026-05-21T15:00:00Z')
  })

  test('are linked from the pages that they belong to', () => {
    const linked = htmlFilesIn(site).flatMap((file) =>
      [...textOf(file).matchAll(/<link rel="alternate" type="text\/calendar" title="[^"]+" href="\/([^"]+)">/g)].map(
        ([, href]) => href!,
      ),
    )
    expect([...new Set(linked)].sort()).toEqual(calendars)
    expect(textOf('events/index.html')).toContain('href="webcal://bellbuoy.example/events.ics"')
  })

  test.skipIf(!hasKhal)(hasKhal ? 'are imported by khal' : 'are imported by khal (skipped: it is not installed)', () => {
    using folder = temporaryFolder()
    const config = path.join(folder.path, 'khal.conf')
    const place = path.join(folder.path, 'all')
    writeFileSync(
      config,
      `[calendars]\n[[all]]\npath = ${place}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\n[sqlite]\npath = ${folder.path}/khal.db\n`,
    )
    const env = { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder.path }
    const khal = (...args: string[]) => spawnSync('khal', ['-c', config, ...args], { encoding: 'utf8', env })
    expect(khal('import', '--batch', '-a', 'all', path.join(site, 'events.ics'))).toMatchObject({ status: 0 })
    expect(filesIn(place)).toHaveLength(entriesIn('events.ics').length)
    const { stdout } = khal('list', '--format', '{start-date} {start-time} {title}', '2026-05-21', '2026-05-22')
    expect(stdout).toContain('2026-05-21 16:00 Lantern Watch 2026')
  })
})
