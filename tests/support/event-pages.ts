import type { EventPage } from '../../src/core/model/views.ts'
import { addressed } from './core.ts'

/** An event's page for tests: a meetup on one day, of which nothing else is known. */
export const anEventPage = (more: Partial<EventPage> = {}): EventPage => ({
  file: null,
  slug: 'ferry-night-2026',
  url: addressed('/events/ferry-night-2026/'),
  title: 'Ferry Night',
  website: null,
  series: null,
  start: '2026-05-07',
  end: null,
  time: null,
  timezone: null,
  utc: null,
  startsAt: null,
  deadline: null,
  location: null,
  isOnline: false,
  kind: 'event',
  status: 'scheduled',
  isPast: false,
  isCallOpen: null,
  lastMentioned: '2026-04-12T06:00:00Z',
  revision: 0,
  text: null,
  quotes: [],
  changes: [],
  editions: [],
  openSpaces: [],
  topics: [],
  ...more,
})

/** The same at an hour that is known. */
export const anEventAtAnHour = (more: Partial<EventPage> = {}): EventPage =>
  anEventPage({
    time: '18:30',
    timezone: 'CEST',
    utc: '2026-05-07T16:30:00Z',
    startsAt: '2026-05-07T18:30:00+02:00',
    ...more,
  })
