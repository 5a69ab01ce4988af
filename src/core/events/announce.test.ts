import { describe, expect, test } from 'vitest'
import { readMentions } from '../../../tests/support/mentions.ts'

/** All issues here go out on May 3, 2026, a Sunday. */
const announced = (text: string) =>
  readMentions(`${text}\n`).mentions.map(({ name, start, deadline }) => `${name}: ${start ?? deadline ?? 'no day'}`)

const codes = (text: string) => readMentions(`${text}\n`).findings.map(({ code }) => code)

const conf = '[CrateConf](https://crate.example/)'
const crates = '[The crates](https://crate.example/)'

describe('outside the headings of events, a title with a date', () => {
  test.each([
    ['and the name of an event', `${conf} - June 3, 2026`],
    ['and an hour', `${crates} - June 3, 2026, 6 PM CEST`],
    ['and words for an event', `${crates} - June 3, 2026. A meetup about crates.`],
    ['and an invitation', `${crates} - June 3, 2026. Join us.`],
    ['and an invitation in the sentence of the date', `${crates} - Join us on June 3, 2026 for all things about crates.`],
    ['and a name and an hour in a sentence', `${conf} - We meet on June 3, 2026 at 6 PM CEST for all things about crates.`],
    ['and a name and an invitation', `${conf} - Register for June 3, 2026 and all things about crates.`],
    [
      'and a name and the address of an event',
      '[CrateConf](https://crate.example/events/1) - We meet on June 3, 2026 for crates.',
    ],
    ['and news, but an invitation as well', `${conf} - Join us when it is released on June 3, 2026 at 6 PM CEST for all.`],
  ])('%s is announced', (_, text) => {
    expect(announced(text)).toHaveLength(1)
    expect(announced(text)[0]).toMatch(/: 2026-06-03$/)
  })

  test.each([
    ['and nothing else', `${crates} - June 3, 2026`],
    ['within a sentence', `${crates} - We meet on June 3, 2026 for all things about crates.`],
    ['within a sentence, and a name', `${conf} - We meet on June 3, 2026 for all things about crates.`],
    ['of news', `${conf} - It will be released on June 3, 2026 at 6 PM CEST for all.`],
    ['of news, with an hour beside it', `${crates} - Released June 3, 2026, 6 PM CEST`],
    [
      'of news that invite, without the name of an event',
      `${crates} - Join us on June 3, 2026 for the release announced for all.`,
    ],
    ['that cannot be read', `${conf} - Thirteen days in Smarch`],
  ])('%s is not', (_, text) => {
    expect(announced(text)).toEqual([])
  })
})

describe('in running text, a sentence with a date that invites', () => {
  test.each([
    ['and gives an hour', 'Join us on June 3, 2026 at 6 PM CEST for all things about [crates](https://crate.example/).'],
    ['and says to what', 'Join us on June 3, 2026 for our meetup about [crates](https://crate.example/).'],
    ['and links to a stream', 'Join us on June 3, 2026 for all about [crates](https://www.youtube.com/watch?v=a1B2c3D4).'],
  ])('%s is announced', (_, text) => {
    expect(announced(text)).toEqual(['crates: 2026-06-03'])
  })

  test.each([
    ['and says no more', 'Join us on June 3, 2026 for all things about [crates](https://crate.example/).'],
    ['after a link that is no event', `See ${crates}. Join us on June 3, 2026 for all things about crates.`],
  ])('%s is not', (_, text) => {
    expect(announced(text)).toEqual([])
  })
})

describe('what is past', () => {
  test.each([
    [`${conf} - April 29, 2026, 6 PM CEST`, ['event-past']],
    [`${conf} - April 19, 2026, 6 PM CEST`, ['event-past']],
    [`## Events\n\n${conf}, April 1, 2026`, ['event-past']],
    [`## Events\n\n${conf}, May 1–2, 2026`, ['event-past']],
    [`## Events\n\n${conf}, May 1–3, 2026`, []],
    [`## Events\n\n${conf}, May 3, 2026`, []],
  ])('%j is still announced: %j', (text, expected) => {
    expect(announced(text)).toHaveLength(1)
    expect(codes(text)).toEqual(expected)
  })

  test.each([
    ['for more than two weeks', `${conf} - April 18, 2026, 6 PM CEST`],
    ['without a zone', `${conf} - April 29, 2026, 6 PM`],
    ['without the name of an event', `${crates} - April 29, 2026, 6 PM CEST`],
    ['and told in a sentence', `${conf} - We met on April 29, 2026, 6 PM CEST for all things crates.`],
  ])('%s is a report', (_, text) => {
    expect(announced(text)).toEqual([])
  })

  test('in an issue without a date nothing is past', () => {
    const { short, findings } = readMentions(`${conf} - April 18, 2026, 6 PM CEST\n`, null)
    expect(short).toEqual([['CrateConf', '2026-04-18', '2026-04-18']])
    expect(findings).toEqual([])
  })
})

describe('a day that does not exist is reported', () => {
  test.each([`${conf} - February 30, 2026`, `## Events\n\n${conf}, February 30, 2026`])('in %j', (text) => {
    expect(announced(text)).toEqual(['CrateConf: no day'])
    expect(codes(text)).toEqual(['event-date-invalid'])
  })
})

describe('a call for papers', () => {
  test.each([
    [`${conf} - The CFP closes June 3, 2026.`, ['CrateConf: 2026-06-03']],
    [`${conf} - The CFP closes May 3, 2026.`, ['CrateConf: 2026-05-03']],
    [`${conf} - The CFP closes May 2, 2026.`, []],
    [`${conf} - The CFP is open.`, []],
    [`## Call for Papers\n\n${crates}, until June 3, 2026`, ['The crates: 2026-06-03']],
    [`## Call for Papers\n\n${crates}, June 3, 2026`, []],
    [`## Call for Papers\n\n${crates}`, []],
  ])('%j: %j', (text, expected) => {
    expect(announced(text)).toEqual(expected)
    expect(codes(text)).toEqual([])
  })

  test('in an issue without a date no call is closed', () => {
    expect(readMentions(`${conf} - The CFP closes May 2, 2026.\n`, null).mentions).toMatchObject([{ deadline: '2026-05-02' }])
  })
})

describe('under a heading of events, an entry without a day', () => {
  test.each([
    ['and with the name of an event', conf],
    ['and with the address of an event', '[The crates](https://crate.example/events/1)'],
  ])('%s is announced, and asked for the day', (_, text) => {
    expect(announced(`## Events\n\n${text}`)).toHaveLength(1)
    expect(codes(`## Events\n\n${text}`)).toEqual(['event-date-unknown'])
  })

  test.each([
    ['and with any other name', crates],
    ['and with any other name and an invitation', `${crates} Join us.`],
    [
      'and with an event’s name, among more stories than events',
      `[Story one](https://a.example/1)\n\n[Story two](https://a.example/2)\n\n${conf}`,
    ],
  ])('%s is none', (_, text) => {
    expect(announced(`## Events\n\n${text}`)).toEqual([])
  })

  test('counts, where as many events as stories stand', () => {
    const text = `[Story one](https://a.example/1)\n\n[Story two](https://a.example/2)\n\n${conf}\n\n[KelpConf](https://kelp.example)`
    expect(announced(`## Events\n\n${text}`)).toEqual(['CrateConf: no day', 'KelpConf: no day'])
  })

  test('each heading is judged for itself', () => {
    const stories = '[Story one](https://a.example/1)\n\n[Story two](https://a.example/2)'
    expect(announced(`## Events\n\n${conf}\n\n## Meetups\n\n${stories}`)).toEqual(['CrateConf: no day'])
  })
})

describe('under a heading of events, a date in a sentence about a title', () => {
  test.each([
    ['that invites', 'Join us for it on June 9, 2026 again for words.'],
    ['that names a kind of event', 'A meetup about it on June 9, 2026 again for words.'],
  ])('%s announces it', (_, sentence) => {
    expect(announced(`## Events\n\n${crates}\n\n${sentence}`)).toEqual(['The crates: 2026-06-09'])
  })

  test.each([
    ['that does neither', 'We met for it on June 9, 2026 again for words.'],
    ['that is news', 'It is released on June 9, 2026, join us again for words.'],
  ])('%s does not', (_, sentence) => {
    expect(announced(`## Events\n\n${crates}\n\n${sentence}`)).toEqual([])
  })

  test('a date in the title does', () => {
    expect(announced('## Events\n\n[The crates sail on June 9, 2026 for all](https://crate.example/)')).toHaveLength(1)
  })
})

test('a line that introduces the list is no event', () => {
  const text = `## Events\n\nEvents between May 1 and 31, 2026\n\n${conf}, June 3, 2026`
  expect(announced(text)).toEqual(['CrateConf: 2026-06-03'])
})

test('an announcement that says the same twice counts once', () => {
  const entries = [
    `${conf}, June 3, 2026`,
    `${conf}, June 3, 2026`,
    '[crateconf](https://crate.example/), June 3, 2026',
    '[CrateConf](https://crate.example/2), June 3, 2026',
    `${conf}, June 4, 2026`,
  ]
  const found = readMentions(`## Events\n\n${entries.join('\n\n')}\n`).mentions.map(({ url, start }) => [url, start])
  expect(found).toEqual([
    ['https://crate.example/', '2026-06-03'],
    ['https://crate.example/2', '2026-06-03'],
    ['https://crate.example/', '2026-06-04'],
  ])
})
