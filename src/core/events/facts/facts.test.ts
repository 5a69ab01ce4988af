import { describe, expect, test } from 'vitest'
import { readMentions } from '../../../../tests/support/mentions.ts'

const conf = '[CrateConf](https://crate.example/)'
const mentionsIn = (text: string) => readMentions(`${text}\n`).mentions

describe('the hour and the place may stand with another date of the same day', () => {
  test.each([
    ['the day again', `[CrateConf, June 3](https://crate.example/)\n\nJune 3, 2026, 6 PM CEST, Graz`, '18:00', 'Graz'],
    ['another day', `[CrateConf, June 3](https://crate.example/)\n\nJune 9, 2026, 6 PM CEST, Graz`, null, null],
    ['a last day', `[CrateConf, June 3](https://crate.example/)\n\nTickets until June 3, 2026, 6 PM CEST, Graz`, null, null],
  ])('%s', (_, text, time, location) => {
    expect(mentionsIn(`## Events\n\n${text}`)).toMatchObject([{ start: '2026-06-03', time, location }])
  })
})

test('each sentence has its own hour', () => {
  const text = `On May 13th at 10 AM ET I will be hosting ${conf}. On May 14th at 6 PM ET I will be at [Pager Conf](https://pager.example/).`
  expect(mentionsIn(text).map(({ name, start, time }) => [name, start, time])).toEqual([
    ['CrateConf', '2026-05-13', '10:00'],
    ['Pager Conf', '2026-05-14', '18:00'],
  ])
})

describe('what calls for papers is a call', () => {
  test.each([
    ['by its heading', `## Call for Papers\n\n${conf}, until June 3, 2026`],
    ['by its title', `## Events\n\n[CrateConf CFP](https://crate.example/), until June 3, 2026`],
    ['by its address', `## Events\n\n[CrateConf](https://crate.example/cfp), until June 3, 2026`],
    ['by what it says of its last day', `## Events\n\n${conf}: the CFP closes June 3, 2026`],
  ])('%s', (_, text) => {
    expect(mentionsIn(text)).toMatchObject([{ name: 'CrateConf', kind: 'cfp', start: null, deadline: '2026-06-03' }])
  })

  test('until the last of several days', () => {
    const text = `## Events\n\n${conf}: the CFP closes June 3–5, 2026`
    expect(mentionsIn(text)).toMatchObject([{ deadline: '2026-06-05' }])
  })

  test('but not what has a day, too', () => {
    const text = `## Events\n\n${conf}, October 9, 2026. The CFP closes June 3, 2026.`
    expect(mentionsIn(text)).toMatchObject([{ kind: 'event', start: '2026-10-09', deadline: '2026-06-03' }])
  })

  test('nor does the last day of tickets close one', () => {
    const text = `## Events\n\n${conf}, October 9, 2026. The CFP is open. Tickets until June 3, 2026.`
    expect(mentionsIn(text)).toMatchObject([{ kind: 'event', deadline: null }])
  })
})

describe('the address', () => {
  test.each([
    [
      'is that of the title',
      `## Events\n\n${conf}, June 3, 2026 [Register](https://tickets.example/1)`,
      'https://crate.example/',
    ],
    [
      'is the site rather than the tickets',
      '## Events\n\n**CrateConf**, June 3, 2026 [Tickets](https://tickets.example/1) [Website](https://crate.example/)',
      'https://crate.example/',
    ],
    [
      'of a call is that of the call',
      `## CFPs\n\n${conf}, until June 3, 2026. [Call for papers](https://forms.example/1)`,
      'https://forms.example/1',
    ],
    [
      'of an event with a call is its own',
      `## Events\n\n${conf}, October 9, 2026. [Call for papers](https://forms.example/1)`,
      'https://crate.example/',
    ],
    [
      'is the stream that a paragraph below says to join',
      `${conf}, June 3, 2026, 6 PM CEST\n\n[Join the stream](https://www.twitch.tv/crates) with us!`,
      'https://www.twitch.tv/crates',
    ],
    [
      'is not that of tickets below',
      `${conf}, June 3, 2026, 6 PM CEST\n\n[Join the crowd](https://tickets.example/1) with us!`,
      'https://crate.example/',
    ],
    [
      'stays a stream’s, where it is one',
      `[CrateConf](https://www.youtube.com/watch?v=a1B2c3D4), June 3, 2026, 6 PM CEST\n\n[Join the stream](https://www.twitch.tv/crates) with us!`,
      'https://www.youtube.com/watch?v=a1B2c3D4',
    ],
  ])('%s', (_, text, url) => {
    expect(mentionsIn(text).map((mention) => mention.url)).toEqual([url])
  })
})

describe('the name', () => {
  test.each([
    ['[CrateConf, June 3, 2026](https://crate.example/)', 'CrateConf'],
    ['🎉 [CrateConf, June 3, 2026](https://crate.example/)', 'CrateConf'],
    ['🎉 [June 3, 2026: CrateConf](https://crate.example/)', 'CrateConf'],
    [`${conf}, June 3, 2026`, 'CrateConf'],
  ])('of %s is without its date', (text, name) => {
    expect(mentionsIn(`## Events\n\n${text}`).map((mention) => mention.name)).toEqual([name])
  })
})

describe('a year in the name or the text completes a date', () => {
  test.each([
    ['CrateConf 2027', '2027-06-03'],
    ['CrateConf2027', '2027-06-03'],
    ['#CrateConfEU2027', '2027-06-03'],
    ['CrateConf 2026 and 2027', '2026-06-03'],
    // Numbers that only contain one.
    ['CrateConf v2027.1', '2026-06-03'],
    ['CrateConf 2027-1', '2026-06-03'],
    ['CrateConf 1.2027', '2026-06-03'],
    ['CrateConf 1-2027', '2026-06-03'],
    ['CrateConf 20275', '2026-06-03'],
    ['CrateConf 12027', '2026-06-03'],
  ])('%s: %s', (name, day) => {
    expect(mentionsIn(`## Events\n\n[${name}](https://crate.example/), June 3`).map(({ start }) => start)).toEqual([day])
  })
})

describe('what is online, and what is live', () => {
  test.each([
    [`${conf}, June 3, 2026, Graz`, false, 'event'],
    [`${conf}, June 3, 2026, online`, true, 'event'],
    ['[Virtual CrateConf](https://crate.example/), June 3, 2026', true, 'event'],
    ['[CrateConf livestream](https://crate.example/), June 3, 2026', true, 'live'],
    ['[CrateConf](https://www.twitch.tv/crates), June 3, 2026', true, 'live'],
  ])('%s', (text, isOnline, kind) => {
    expect(mentionsIn(`## Events\n\n${text}`)).toMatchObject([{ isOnline, kind }])
  })

  test('a heading of a podcast makes a session live, one of events does not', () => {
    const entry = `${conf}, June 3, 2026, 6 PM CEST`
    expect(mentionsIn(`## The Crate Podcast\n\n${entry}`)).toMatchObject([{ kind: 'live' }])
    expect(mentionsIn(`## Livestreams\n\n${entry}`)).toMatchObject([{ kind: 'event' }])
  })
})
