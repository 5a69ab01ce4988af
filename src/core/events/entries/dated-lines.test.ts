import { describe, expect, test } from 'vitest'
import { firstLine } from '../../../../tests/support/mentions.ts'

const datesIn = (text: string) => firstLine(text).dates.map(({ at, end }) => firstLine(text).text.slice(at, end))
const timesIn = (text: string) => firstLine(text).times.map(({ at, end }) => firstLine(text).text.slice(at, end))

test.each([
  ['Jan 3', 'Feb 3', 'Mar 3', 'Apr 3', 'May 3', 'Jun 3', 'Jul 3', 'Aug 3', 'Sep 3', 'Oct 3', 'Nov 3', 'Dec 3'],
  ['3 September', 'OCTOBER 3', '2026-06-03', '2026/06/03', '24.10.2026', '1.6.2026', '10/24/2026', '6/3/26', '6/12/2026'],
])('dates are found in any form', (...dates) => {
  for (const date of dates) expect(datesIn(`We meet on ${date} again`)).toEqual([date])
})

test.each(['Version 1.24', 'A 4/5 of it', 'We met 3 times', 'A January without end', '10.10', '20/10', 'We met'])(
  '%s has none',
  (text) => {
    expect(datesIn(text)).toEqual([])
  },
)

test.each([
  '6 PM',
  '6pm',
  '6 p.m',
  '6:30',
  '18:00 CEST',
  '1400 UTC',
  'noon ET, room 3',
  'midnight UTC, room 3',
  '10-11 ET',
  '10 – 11 ET',
])('%s is a time', (time) => {
  expect(timesIn(`We meet at ${time}`)).toHaveLength(1)
})

test.each(['at 6', 'in 6 minutes', 'for 6 of us', 'for 20 EUR', 'an afternoon in 3 acts'])('%s is none', (words) => {
  expect(timesIn(`We meet ${words}`)).toEqual([])
})

test('what is part of a date is no time', () => {
  expect(timesIn('On May 10 ET fans meet')).toEqual([])
})

describe('a date is part of no sentence', () => {
  test.each([
    'June 3, 2026',
    'Date: June 3, 2026',
    'When: June 3, 2026, 6 PM CEST',
    'Where? June 3, 2026',
    'Start date: June 3, 2026',
    'June 3, 2026, Old Mill, Graz, Austria',
    'One two three four five six seven eight nine June 3, 2026',
    'We sail at sea. June 3, 2026',
    'We sail | June 3, 2026 | with you',
    'We sail • June 3, 2026',
    'We sail -- June 3, 2026',
    'We sail — June 3, 2026',
    'Lantern Watch, June 3, 2026',
    'The Big Meet, June 3, 2026',
    'June 3, 2026 [Register now](https://kelp.example/)',
  ])('%s', (text) => {
    expect(firstLine(text).dates.map(({ isBare }) => isBare)).toEqual([true])
  })

  test.each([
    'We sail June 3, 2026',
    'It is June 3, 2026',
    'Join June 3, 2026',
    'watch, June 3, 2026',
    'Watch on June 3, 2026',
    'One two three four five six seven eight nine ten June 3, 2026',
    'We sail - June 3, 2026 with you',
    'We sail—June 3, 2026',
    'We sail June 1 – June 3, 2026',
    'We sail from 5 – June 3, 2026',
  ])('but here it is: %s', (text) => {
    expect(firstLine(text).dates.map(({ isBare }) => isBare)).toEqual([false])
  })
})

test('a date is the last day of what its own part of the line says', () => {
  const deadlines = (text: string) => firstLine(text).dates.map(({ isDeadline }) => isDeadline)
  expect(deadlines('The CFP closes June 3, 2026')).toEqual([true])
  expect(deadlines('The CFP closes soon. June 3, 2026')).toEqual([false])
  expect(deadlines('The CFP closes soon | June 3, 2026')).toEqual([false])
  expect(deadlines('June 3, 2026 is the deadline')).toEqual([true])
  expect(deadlines('June 3, 2026 | deadline is near')).toEqual([false])
})

test.each([
  ['6 PM CEST', true],
  ['Time: 6 PM CEST', true],
  ['Doors at 6 PM CEST', true],
  ['We are back at 6 PM CEST', false],
  ['June 3, 6 PM CEST', false],
  ['Graz', false],
])('%s is a line of times: %s', (text, expected) => {
  expect(firstLine(text).isTimeLine).toBe(expected)
})
