import { expect, test } from 'vitest'
import { readText } from '../../../../tests/support/core.ts'
import { daySentencesIn, wordsOf } from './day-sentences.ts'

/** The sentences of a text about a day near it, and the words for that day. */
function daysIn(text: string): readonly (readonly [sentence: string, day: string])[] {
  const { body } = readText(text)
  if (!body) throw new Error('The text has no body.')
  return daySentencesIn(body).map(({ sentence, day }) => [sentence, day])
}

test.each([
  'next Monday',
  'Next  Tuesday',
  'this Wednesday',
  'coming Thursday',
  'last Friday',
  'this Saturday',
  'next Sunday',
  'tomorrow',
  'Tonight',
])('“%s” is another day a week later', (day) => {
  const [found] = daysIn(`We open the old mill ${day} for all.`)
  expect(found?.[1]).toBe(day.replace(/\s+/g, ' '))
})

test.each([
  'We open the old mill on Monday for all.',
  'We open the old mill next week for all.',
  'We open the old mill every Monday for all.',
  'We open the web of tomorrow here for all.',
  'We keep the tickets for tomorrow here for all.',
  'We open the mill until tonight at six for all.',
  'We love the text Mondays and what comes for all.',
  'We meet next Mondayish for all of it here.',
])('but not in “%s”', (text) => {
  expect(daysIn(text)).toEqual([])
})

test('a sentence of fewer than five words recurs by chance', () => {
  expect(daysIn('See you there tomorrow! See you all there tomorrow!')).toEqual([['See you all there tomorrow!', 'tomorrow']])
})

test('sentences come in reading order, each by itself', () => {
  expect(daysIn('We open the mill tomorrow. It is old. We close the mill next Monday.\n\nWe do it again tonight, too.')).toEqual([
    ['We open the mill tomorrow.', 'tomorrow'],
    ['We close the mill next Monday.', 'next Monday'],
    ['We do it again tonight, too.', 'tonight'],
  ])
})

test('words are compared without case and marks', () => {
  expect(wordsOf('We open “The Mill”, at 6!')).toEqual(['we', 'open', 'the', 'mill', 'at', '6'])
  expect(wordsOf('…')).toEqual([])
})
