import { describe, expect, test } from 'vitest'
import { jsonForScript } from '../render/json-for-script.ts'
import { eventJsonLd } from './event-json-ld.ts'
import { anEventAtAnHour, anEventPage } from '../../../tests/support/event-pages.ts'
import { addressed } from '../../../tests/support/core.ts'

const dataOf = (event: Parameters<typeof eventJsonLd>[0]) => eventJsonLd(event, 'https://letters.example/')
const mode = (name: string) => `https://schema.org/${name}EventAttendanceMode`

test('only what is known', () => {
  expect(dataOf(anEventPage())).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Ferry Night',
    url: 'https://letters.example/events/ferry-night-2026/',
    startDate: '2026-05-07',
    eventStatus: 'https://schema.org/EventScheduled',
  })
  expect(dataOf(anEventPage({ start: null, deadline: '2026-03-01' }))).toBeNull()
})

test('a start with its offset has no end; days have their last', () => {
  expect(dataOf(anEventAtAnHour({ end: '2026-05-07' }))).toMatchObject({ startDate: '2026-05-07T18:30:00+02:00' })
  expect(dataOf(anEventAtAnHour({ end: '2026-05-07' }))).not.toHaveProperty('endDate')
  expect(dataOf(anEventPage({ end: '2026-05-09' }))).toMatchObject({ startDate: '2026-05-07', endDate: '2026-05-09' })
})

describe('where', () => {
  const place = { '@type': 'Place', name: 'Pier 3, Linz', address: 'Pier 3, Linz' }
  const virtual = { '@type': 'VirtualLocation', url: 'https://ferry.example/' }
  test.each([
    ['a place', { location: 'Pier 3, Linz' }, 'Offline', place],
    ['online', { isOnline: true, website: addressed('https://ferry.example/') }, 'Online', virtual],
    ['online, in the words of the record', { location: 'Online', isOnline: true }, 'Online', { '@type': 'VirtualLocation' }],
    [
      'both',
      { location: 'Pier 3, Linz', isOnline: true, website: addressed('https://ferry.example/') },
      'Mixed',
      [place, virtual],
    ],
  ])('%s', (_, more, name, location) => {
    expect(dataOf(anEventPage(more))).toMatchObject({ eventAttendanceMode: mode(name), location })
  })
})

test.each(['cancelled', 'postponed'] as const)('%s', (status) => {
  expect(String(dataOf(anEventPage({ status }))!['eventStatus']).toLowerCase()).toContain(status)
})

test('no name ends the script element that it stands in', () => {
  const name = '</script><!-- & \u2028'
  const json = jsonForScript(dataOf(anEventPage({ title: name })))
  expect(json).not.toMatch(/[<>&\u2028]/)
  expect((JSON.parse(json) as { name: string }).name).toBe(name)
})
