import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { anEventAtAnHour, anEventPage } from '../../../tests/support/event-pages.ts'
import { icsOf } from './ics.ts'
import { addressed } from '../../../tests/support/core.ts'

const settings = { url: 'https://letters.example/' }
const ics = (...events: Parameters<typeof icsOf>[0]) => icsOf(events, settings, 'Letters, and events')

/** Read back by another library than the one that wrote it. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => ({
    component,
    event: new ICAL.Event(component),
    value: (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null,
  }))

describe('days and hours', () => {
  test('whole days end on the day after the last', () => {
    const [entry] = read(ics(anEventPage({ start: '2026-12-30', end: '2027-01-02' })))
    expect(entry!.event.startDate).toMatchObject({ isDate: true, year: 2026, month: 12, day: 30 })
    expect(entry!.event.endDate).toMatchObject({ isDate: true, year: 2027, month: 1, day: 3 })
  })

  test('a moment is in UTC, without an end that nobody told', () => {
    const [entry] = read(ics(anEventAtAnHour()))
    expect(entry!.value('dtstart')).toBe('2026-05-07T16:30:00Z')
    expect(entry!.value('dtend')).toBeNull()
  })

  test('an hour without a zone, or of several days, is told in words', () => {
    const entries = read(ics(anEventPage({ time: '18:30' }), anEventAtAnHour({ slug: 'two', end: '2026-05-08' })))
    expect(entries.map(({ event }) => event.startDate.isDate)).toEqual([true, true])
    expect(entries.map(({ event }) => event.description.split('\n')[0])).toEqual(['From 18:30.', 'From 18:30 CEST.'])
  })

  test('the last day of a call for papers is an entry of its own; without any day there is none', () => {
    const entries = read(ics(anEventPage({ deadline: '2026-03-01' }), anEventPage({ slug: 'some-day', start: null })))
    expect(entries.map(({ event, value }) => [event.uid, event.summary, value('dtstart')])).toEqual([
      ['ferry-night-2026-cfp@letters.example', 'Call for papers closes: Ferry Night', '2026-03-01'],
      ['ferry-night-2026@letters.example', 'Ferry Night', '2026-05-07'],
    ])
  })
})

describe('what calendars go by', () => {
  test('identifier, stamp and sequence come from the archive, never from the build', () => {
    const [entry] = read(ics(anEventPage({ revision: 2 })))
    expect(entry!.event.uid).toBe('ferry-night-2026@letters.example')
    expect(entry!.value('dtstamp')).toBe('2026-04-12T06:00:00Z')
    expect(entry!.event.sequence).toBe(2)
    expect(read(ics(anEventPage({ lastMentioned: null })))[0]!.value('dtstamp')).toBe('1970-01-01T00:00:00Z')
  })

  test.each([
    ['scheduled', 'CONFIRMED'],
    ['cancelled', 'CANCELLED'],
    ['postponed', 'TENTATIVE'],
  ] as const)('%s is %s', (status, word) => {
    expect(read(ics(anEventPage({ status })))[0]!.value('status')).toBe(word)
  })

  test('place, address, topics', () => {
    const topics = [{ slug: 'boats', title: 'Boats, and ships', url: addressed('/topics/boats/'), count: 1 }]
    const [entry] = read(
      ics(anEventPage({ location: 'Pier 3; Linz, AT', website: addressed('https://ferry.example/?a=1,2;b'), topics })),
    )
    expect(entry!.event.location).toBe('Pier 3; Linz, AT')
    expect(entry!.value('url')).toBe('https://ferry.example/?a=1%2C2%3Bb')
    expect(entry!.component.getFirstProperty('categories')!.getValues()).toEqual(['Boats, and ships'])
    expect(read(ics(anEventPage({ isOnline: true })))[0]!.event.location).toBe('Online')
    expect(read(ics(anEventPage()))[0]!.value('url')).toBe('https://letters.example/events/ferry-night-2026/')
  })
})

test('the last day of a call has no place', () => {
  const [call] = read(ics(anEventPage({ start: null, deadline: '2026-03-01', location: 'Linz' })))
  expect(call!.event.location).toBeNull()
})

test('lines end in CRLF and have at most 75 octets, whatever the words', () => {
  const words = 'Überfahrt “bei Nacht”; 夜の船 🛥️, '.repeat(9)
  const text = ics(
    anEventPage({ title: `${words}\u0007`, location: words, website: addressed(`https://ferry.example/${'a,b;'.repeat(40)}`) }),
  )
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(read(text)[0]!.event.summary).toBe(words)
})

test('a calendar without events is one', () => {
  expect(read(ics())).toEqual([])
  expect(new ICAL.Component(ICAL.parse(ics())).getFirstPropertyValue('x-wr-calname')).toBeTruthy()
})
