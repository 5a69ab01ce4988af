import { expect, test } from 'vitest'
import { writtenDates } from './dates.ts'
import { resolveDays } from './resolve-days.ts'
import { tokensOf } from '../text/tokens.ts'

function readDates(
  text: string,
  issued: string | null,
  years: readonly number[] = [],
  numericDates: 'month-first' | 'day-first' = 'month-first',
) {
  return writtenDates(tokensOf(text), { numericDates }).map((dates) => resolveDays(dates, { issued, years }))
}

test.each([
  // written                                  issue date    means
  ['NOVEMBER 3 – 7, 2025', '2025-10-05', '2025-11-03', '2025-11-07'],
  ['November 3–7, 2025', '2025-10-05', '2025-11-03', '2025-11-07'],
  ['Nov. 3 - 7 2025', '2025-10-05', '2025-11-03', '2025-11-07'],
  ['3–7 November 2025', '2025-10-05', '2025-11-03', '2025-11-07'],
  ['3rd to 7th of November, 2025', '2025-10-05', '2025-11-03', '2025-11-07'],
  ['Dates: 2025-11-03 through 2025-11-07', '2025-10-05', '2025-11-03', '2025-11-07'],
  ['2025-11-03/2025-11-07', '2025-10-05', '2025-11-03', '2025-11-07'],
  ['Sept. 4, 2025', '2025-08-01', '2025-09-04', '2025-09-04'],
  ['the 20th of June', '2025-05-01', '2025-06-20', '2025-06-20'],
  ['18–19 June', '2025-05-01', '2025-06-18', '2025-06-19'],
  ['May 10th-13th, and 17th', '2025-05-01', '2025-05-10', '2025-05-17'],
  ['September 7 and 8, Graz', '2025-08-01', '2025-09-07', '2025-09-08'],
  ['April 30th & May 1st', '2025-04-01', '2025-04-30', '2025-05-01'],
  ['Feb 28 - March 2', '2026-02-01', '2026-02-28', '2026-03-02'],
  ['Dec 30 – Jan 2', '2026-12-01', '2026-12-30', '2027-01-02'],
  ['December 30 – January 2, 2027', '2026-12-01', '2026-12-30', '2027-01-02'],
  ['Monday, October 6th, 10 AM ET/14:00 UTC', '2025-10-01', '2025-10-06', '2025-10-06'],
  ['next Monday, March 31th, 10 AM', '2025-03-20', '2025-03-31', '2025-03-31'],
  ['Mon–Wed, 6–8 October', '2025-09-01', '2025-10-06', '2025-10-08'],
  ['June 9 (Monday)', '2025-05-01', '2025-06-09', '2025-06-09'],
  ['May 1 @ 10:00 am - 11:00 am PDT', '2025-04-20', '2025-05-01', '2025-05-01'],
  ['May 2, 2026 2000 UTC', '2026-04-20', '2026-05-02', '2026-05-02'],
  ['Feb 29, 2028 at noon', '2028-02-01', '2028-02-29', '2028-02-29'],
  ['May 5 and 20 others', '2025-05-01', '2025-05-05', '2025-05-05'],
  ['24.10.2025', '2025-10-01', '2025-10-24', '2025-10-24'],
  ['10/24/2025', '2025-10-01', '2025-10-24', '2025-10-24'],
  ['** 16 August at 11 AM ET**', '2025-08-01', '2025-08-16', '2025-08-16'],
  ['August 30 - September 3—and the speakers', '2025-08-01', '2025-08-30', '2025-09-03'],
])('%s, in an issue of %s', (written, issued, start, end) => {
  expect(readDates(written, issued)).toEqual([{ start, end, problems: [] }])
})

test.each([
  ['version 1.13 of May and v2.5.10'],
  ['Top 10 tools, 25,000 users, 4K pages'],
  ['you may 5 times out of 10'],
  ['open 24/7, HTTP/2, 3/4 of all'],
  ['Kubernetes 1.24 in March 2025'],
  ['at 10:30 or 11 AM'],
])('%s holds no date', (text) => {
  expect(readDates(text, '2025-05-01')).toEqual([])
})

test('two dates that nothing ties stay two', () => {
  expect(readDates('May 5 and July 9', '2025-05-01').map(({ start }) => start)).toEqual(['2025-05-05', '2025-07-09'])
})

test.each([
  // issue, years named beside it, the year that “March 4” has
  ['2025-02-01', [], '2025-03-04'],
  ['2025-04-01', [], '2025-03-04'],
  ['2025-09-01', [], '2026-03-04'],
  ['2025-09-01', [2026], '2026-03-04'],
  ['2025-02-01', [2026], '2026-03-04'],
  ['2025-02-01', [2019], '2025-03-04'],
  [null, [2024], '2024-03-04'],
  [null, [], null],
])('a year left out: issue of %s, %j beside it', (issued, years, start) => {
  expect(readDates('March 4', issued, years)[0]!.start).toBe(start)
})

test('a weekday decides for the year that it fits', () => {
  expect(readDates('Tuesday, March 4', '2025-09-01')[0]!.start).toBe('2025-03-04')
})

test('numbers are read by the habit of the house', () => {
  expect(readDates('3/4/2026', '2026-01-01')[0]!.start).toBe('2026-03-04')
  expect(readDates('3/4/2026', '2026-01-01', [], 'day-first')[0]!.start).toBe('2026-04-03')
})

test.each([
  ['February 30, 2026', 'event-date-invalid', null],
  ['Feb 29, 2026', 'event-date-invalid', null],
  ['Tuesday, May 14, 2026', 'event-weekday', '2026-05-14'],
  ['10-8 June 2026', 'event-end-before-start', '2026-06-10'],
])('%s is reported as %s', (written, code, start) => {
  const [days] = readDates(written, '2026-01-01')
  expect(days!.problems.map((it) => it.code)).toEqual([code])
  expect(days!.start).toBe(start)
})
