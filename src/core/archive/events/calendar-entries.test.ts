import { expect, test } from 'vitest'
import { calendarEntriesOf, placeFor } from './calendar-entries.ts'

const event = {
  slug: 'tea-2026',
  title: 'Tea 2026',
  start: '2026-05-31',
  end: null,
  time: null,
  timezone: null,
  utc: null,
  deadline: null,
}

const shown = (more: Partial<Parameters<typeof calendarEntriesOf>[0]>) =>
  calendarEntriesOf({ ...event, ...more }).map(({ key, title, start, end, hours, isCall }) => [
    key,
    title,
    start,
    end,
    hours,
    isCall,
  ])

test.each([
  ['of one day', {}, [['tea-2026', 'Tea 2026', '2026-05-31', '2026-06-01', null, false]]],
  ['of several days', { end: '2026-06-02' }, [['tea-2026', 'Tea 2026', '2026-05-31', '2026-06-03', null, false]]],
  [
    'at an instant',
    { time: '10:00', timezone: 'ET', utc: '2026-05-31T14:00:00Z' },
    [['tea-2026', 'Tea 2026', '2026-05-31T14:00:00Z', null, null, false]],
  ],
  [
    'at an instant of its one day',
    { end: '2026-05-31', time: '10:00', timezone: 'ET', utc: '2026-05-31T14:00:00Z' },
    [['tea-2026', 'Tea 2026', '2026-05-31T14:00:00Z', null, null, false]],
  ],
  [
    'of several days with hours',
    { end: '2026-06-02', time: '10:00', timezone: 'ET', utc: '2026-05-31T14:00:00Z' },
    [['tea-2026', 'Tea 2026', '2026-05-31', '2026-06-03', 'From 10:00 ET.', false]],
  ],
  ['at a time without zone', { time: '10:00' }, [['tea-2026', 'Tea 2026', '2026-05-31', '2026-06-01', 'From 10:00.', false]]],
  ['without a day', { start: null }, []],
  [
    'that calls for papers',
    { start: null, deadline: '2026-02-28' },
    [['tea-2026-cfp', 'Call for papers closes: Tea 2026', '2026-02-28', '2026-03-01', null, true]],
  ],
])('an event %s', (_, more, entries) => {
  expect(shown(more)).toEqual(entries)
})

test('both its days and its call are entries', () => {
  expect(shown({ deadline: '2026-02-28' }).map(([key]) => key)).toEqual(['tea-2026', 'tea-2026-cfp'])
})

test.each([
  ['Graz', false, 'Graz'],
  ['Graz', true, 'Graz'],
  [null, true, 'Online'],
  [null, false, null],
])('at %s, online: %s, is at %s', (location, isOnline, place) => {
  const [own, call] = calendarEntriesOf({ ...event, deadline: '2026-02-28' })
  if (!own || !call) throw new Error('Both are entries.')
  expect(placeFor(own, { location, isOnline })).toBe(place)
  expect(placeFor(call, { location, isOnline })).toBe(null)
})
