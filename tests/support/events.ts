import type { EventMention } from '../../src/core/model/body.ts'

/** An event mention for tests, empty but for what is given. */
export const aMention = (name: string, start: string | null, more: Partial<EventMention> = {}): EventMention => ({
  name,
  url: null,
  start,
  end: start,
  time: null,
  timezone: null,
  utc: null,
  deadline: null,
  location: null,
  isOnline: false,
  kind: 'event',
  section: null,
  anchor: null,
  quote: '',
  place: { file: 'issues/1/index.md', line: 1, endLine: 1 },
  ...more,
})
