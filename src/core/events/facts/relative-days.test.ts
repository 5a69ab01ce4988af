import { describe, expect, test } from 'vitest'
import { firstLine } from '../../../../tests/support/mentions.ts'
import { relativeProblems } from './relative-days.ts'

/** The messages about the first date of a line, in an issue of May 3, 2026, a Sunday, if that is the day given. */
function messagesOn(text: string, day: string | null, issued: string | null = '2026-05-03'): readonly string[] {
  const line = firstLine(text)
  const [date] = line.dates
  if (!date) throw new Error('The line has no date.')
  return relativeProblems(line, date, day, issued).map(({ message }) => message)
}

describe('a weekday of another week', () => {
  test.each([
    ['next Monday, June 15', '2026-06-15', 'Monday', '2026-05-04', 'Monday'],
    ['next  Monday, June 15', '2026-06-15', 'Monday', '2026-05-04', 'Monday'],
    ['This Friday is June 12', '2026-06-12', 'Friday', '2026-05-08', 'Friday'],
    ['next Monday  is on June 15', '2026-06-15', 'Monday', '2026-05-04', 'Monday'],
    ['next Monday, is the  15th of June', '2026-06-15', 'Monday', '2026-05-04', 'Monday'],
    // The day before the issue, and more than two weeks after it.
    ['this Saturday is May 2', '2026-05-02', 'Saturday', '2026-05-09', 'Saturday'],
    ['next Monday is May 18', '2026-05-18', 'Monday', '2026-05-04', 'Monday'],
    ['next Monday is May 5', '2026-05-05', 'Monday', '2026-05-04', 'Tuesday'],
  ])('%s', (text, day, word, first, real) => {
    const message = `“${word}” after this issue of 2026-05-03 is ${first}, but the date says ${day}, a ${real}; correct one of the two.`
    expect(messagesOn(text, day)).toEqual([message])
  })

  test.each([
    ['next Monday, May 4', '2026-05-04'],
    ['next Monday is May 11', '2026-05-11'],
    ['this Sunday is May 3', '2026-05-03'],
    ['next Sunday is May 17', '2026-05-17'],
    ['next Birthday is June 15', '2026-06-15'],
    ['next holiday, June 15', '2026-06-15'],
    ['next Monday we meet, and then June 15', '2026-06-15'],
    ['the coming Friday, as it were, is the 12th of June', '2026-06-12'],
    ['next up is Monday, June 15', '2026-06-15'],
    ['Monday, June 15', '2026-06-15'],
    ['next June 15 is a Monday', '2026-06-15'],
    ['next Mon, June 15', '2026-06-15'],
  ])('%s is right, or says nothing of it', (text, day) => {
    expect(messagesOn(text, day)).toEqual([])
  })
})

describe('“tomorrow” in an issue of another day', () => {
  test.each([
    ['tomorrow, May 6', '2026-05-06', 'tomorrow'],
    ['Today is May 2', '2026-05-02', 'Today'],
    ['tonight, on  the 6th of May', '2026-05-06', 'tonight'],
  ])('%s', (text, day, word) => {
    const message = `“${word}” refers to ${day}, but the issue goes out on 2026-05-03; correct one of the two.`
    expect(messagesOn(text, day)).toEqual([message])
  })

  test.each([
    ['today, May 3', '2026-05-03'],
    ['tomorrow, May 4', '2026-05-04'],
    ['tomorrow is May 5', '2026-05-05'],
    ['tomorrow we meet, and then on May 16', '2026-05-16'],
    ['May 16', '2026-05-16'],
  ])('%s is right, or says nothing of it', (text, day) => {
    expect(messagesOn(text, day)).toEqual([])
  })
})

test('without both days there is nothing to compare', () => {
  expect(messagesOn('next Monday, June 15', null)).toEqual([])
  expect(messagesOn('next Monday, June 15', '2026-06-15', null)).toEqual([])
})
