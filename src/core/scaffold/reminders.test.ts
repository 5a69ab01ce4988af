import { expect, test } from 'vitest'
import type { Event } from '../model/event.ts'
import { announcementOf } from './reminders.ts'

const event: Event = {
  slug: 'harbour-days',
  name: 'Harbour Days',
  series: null,
  url: 'https://days.example/',
  start: '2026-09-03',
  end: '2026-09-03',
  time: null,
  timezone: null,
  utc: null,
  deadline: null,
  location: null,
  isOnline: false,
  kind: 'event',
  status: 'scheduled',
  mentions: [],
  record: null,
}

test.each<[said: Partial<Event>, line: string]>([
  [{}, 'September 3, 2026'],
  [{ end: '2026-09-04', location: 'Grain Store' }, 'September 3–4, 2026, Grain Store'],
  [{ end: '2026-10-01' }, 'September 3 – October 1, 2026'],
  [{ start: '2026-12-31', end: '2027-01-02' }, 'December 31, 2026 – January 2, 2027'],
  [{ time: '18:30' }, 'September 3, 2026, 18:30'],
  [{ time: '10:00', timezone: 'ET', isOnline: true }, 'September 3, 2026, 10:00 ET, online'],
  [
    { time: '10:00', timezone: 'Europe/Vienna', location: 'Grain Store', utc: '2026-09-03T08:00:00Z' },
    'September 3, 2026, 10:00, Grain Store',
  ],
  [
    { time: '10:00', timezone: 'Europe/Vienna', isOnline: true, utc: '2026-09-03T08:00:00Z' },
    'September 3, 2026, 08:00 UTC, online',
  ],
  [{ deadline: '2026-08-20' }, 'September 3, 2026  \nCall for papers until August 20, 2026'],
  [{ deadline: '2026-08-10' }, 'September 3, 2026'],
  [{ kind: 'cfp', start: null, end: null, deadline: '2026-08-20' }, 'Call for papers until August 20, 2026'],
])('%j reads “%s”', (said, line) => {
  expect(announcementOf({ ...event, ...said }, '2026-08-16')).toBe(`[**Harbour Days**](https://days.example/)  \n${line}`)
})

test('without an address the name stands alone', () => {
  expect(announcementOf({ ...event, url: null }, '2026-08-16')).toBe('**Harbour Days**  \nSeptember 3, 2026')
})
