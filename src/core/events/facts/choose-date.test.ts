import { describe, expect, test } from 'vitest'
import { readMentions } from '../../../../tests/support/mentions.ts'

const conf = '[CrateConf](https://crate.example/)'

/** The days that are announced in an issue of May 3, 2026, a Sunday. */
const days = (text: string, issued?: string | null) => readMentions(`${text}\n`, issued).mentions.map(({ start }) => start)

describe('of several dates under a heading of events', () => {
  test.each([
    ['the one in the title', '[CrateConf, June 3, 2026](https://crate.example/)\n\nJune 9, 2026', '2026-06-03'],
    ['the one that is part of no sentence', `${conf}\n\nWe began on June 1, 2026 with words.\n\nJune 9, 2026`, '2026-06-09'],
    ['the first, if several stand alone', `${conf}\n\nJune 9, 2026\n\nJune 3, 2026`, '2026-06-09'],
    [
      'the first that is not past',
      `${conf}\n\nWe met for it on April 1, 2026 for words. We meet for it on June 9, 2026 again.`,
      '2026-06-09',
    ],
    [
      'the day of the issue, which is not past',
      `${conf}\n\nWe meet for it on May 3, 2026 for words. We meet for it on June 9, 2026 again.`,
      '2026-05-03',
    ],
    [
      'the days that are not over',
      `${conf}\n\nWe meet for it on May 1–4, 2026 for words. We meet for it on June 9, 2026 again.`,
      '2026-05-01',
    ],
    [
      'the first, if all are past',
      `${conf}\n\nWe met for it on April 1, 2026 for words. We met on April 9, 2026 again.`,
      '2026-04-01',
    ],
    [
      'the first that is not past, whatever invites',
      `${conf}\n\nWe meet for it on June 3, 2026 for words. Join us for it on June 9, 2026 again.`,
      '2026-06-03',
    ],
  ])('%s counts', (_, text, day) => {
    expect(days(`## Events\n\n${text}`)).toEqual([day])
  })

  test('in an issue without a date the first counts', () => {
    const text = `## Events\n\n${conf}\n\nWe meet for it on June 3, 2026 for words. We meet for it on June 1, 2026 again.`
    expect(days(text, null)).toEqual(['2026-06-03'])
  })
})

describe('of several dates elsewhere', () => {
  test.each([
    [
      'the one of the sentence that invites',
      `${conf} - We are proud on June 1, 2026 of crates and all. Join us on June 9, 2026 for talks.`,
      '2026-06-09',
    ],
    ['the one that is part of no sentence', `${conf} - June 3, 2026. Join us for talks on June 9, 2026, too.`, '2026-06-03'],
    [
      'the first of two that invite',
      `${conf} - Join us on June 3, 2026 for talks. Join us on June 9, 2026 for more.`,
      '2026-06-03',
    ],
    ['the one that is not past', `${conf} - Join us on April 3, 2026 for talks. Join us on June 9, 2026 for more.`, '2026-06-09'],
  ])('%s counts', (_, text, day) => {
    expect(days(text)).toEqual([day])
  })
})

describe('of several times', () => {
  test.each([
    ['after the date', 'June 3, 2026, 6 PM CEST', '18:00 CEST'],
    ['before it', '6 PM CEST, June 3, 2026', '18:00 CEST'],
    ['after it rather than before it', '5 PM CEST doors, June 3, 2026, 6 PM CEST', '18:00 CEST'],
    ['in a line of its own', 'June 3, 2026\n\n6 PM CEST', '18:00 CEST'],
    ['in a line of its own, with a label', 'June 3, 2026\n\nTime: 6 PM CEST', '18:00 CEST'],
    ['in the first such line', 'June 3, 2026\n\n6 PM CEST\n\n8 PM CEST', '18:00 CEST'],
    ['in two zones', 'June 3, 2026, 6 PM CEST / noon ET', '18:00 CEST'],
    ['in brackets', 'June 3, 2026, 6 PM CEST (12 PM ET)', '18:00 CEST'],
    ['after “or”', 'June 3, 2026, 6 PM CEST or 12 PM ET', '18:00 CEST'],
    ['with the zone after “and”', 'June 3, 2026, 6 PM and 12 PM ET', '12:00 ET'],
    ['with the zone after a bracket', 'June 3, 2026, 6 PM (12 PM ET)', '12:00 ET'],
    ['with the zone of another moment', 'June 3, 2026, 6 PM, doors 7 PM CEST', '18:00 null'],
    ['with the zone of other people', 'June 3, 2026, 6 PM for members, 7 PM ET for all', '18:00 null'],
    ['in another sentence of the line', 'June 3, 2026. Doors open at 5 PM CEST.', 'null null'],
    ['in the sentence before that of the date', 'Doors open at 5 PM CEST. We meet on June 3, 2026.', 'null null'],
  ])('%s: %j', (_, below, expected) => {
    const { mentions } = readMentions(`## Events\n\n${conf}\n\n${below}\n`)
    expect(mentions.map(({ time, timezone }) => `${time} ${timezone}`)).toEqual([expected])
  })
})

describe('a day by its name, with hour and zone', () => {
  const call = '[our call](https://call.example/)'

  test.each([
    [`Join ${call} today at 10 AM ET.`, '2026-05-03'],
    [`Join ${call} tonight at 10 PM ET.`, '2026-05-03'],
    [`Join ${call} tomorrow at 10 AM ET.`, '2026-05-04'],
    [`Join ${call} on Wednesday at 10 AM ET.`, '2026-05-06'],
    [`Join ${call} on Friday at 10 AM ET. It is over on Monday.`, '2026-05-08'],
    [`Join ${call} on Sunday at 10 AM ET.`, '2026-05-10'],
  ])('%s', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  test.each([
    ['of one week or another', `Join ${call} next Tuesday at 10 AM ET.`],
    ['that is a last day', `Join ${call} by Tuesday at 10 AM ET.`],
    ['that ends something', `Join ${call}, which ends Tuesday at 10 AM ET.`],
    ['on which several end', `Join ${call} and all that end Tuesday at 10 AM ET.`],
    ['on which something closes', `Join ${call}, which closes Tuesday at 10 AM ET.`],
    ['on which several close', `Join ${call} and all that close Tuesday at 10 AM ET.`],
    ['of each week', `Join ${call} on Tuesdays at 10 AM ET.`],
    ['of every week', `Join ${call} every Tuesday at 10 AM ET.`],
    ['in short', `Join ${call} on Tues at 10 AM ET.`],
    ['without an invitation', `[Our call](https://call.example/) was on Tuesday at 10 AM ET.`],
    ['without a zone', `Join ${call} on Tuesday at 10 AM.`],
    ['without an hour', `Join ${call} on Tuesday.`],
    ['in another sentence', `Join ${call} at 10 AM ET. It was fun on Tuesday.`],
  ])('%s gives none', (_, text) => {
    expect(days(text)).toEqual([])
  })

  test('an issue without a date gives none', () => {
    expect(days(`Join ${call} tomorrow at 10 AM ET.`, null)).toEqual([])
  })
})
