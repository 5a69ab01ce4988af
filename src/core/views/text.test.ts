import { describe, expect, test } from 'vitest'
import { excerpt } from '../archive/excerpt.ts'
import { pictureOf, readingMinutesOf } from './text.ts'

describe('an excerpt', () => {
  test.each([
    ['a short text whole', 'Low tide.', 420, 'Low tide.'],
    ['a text of just the length whole', 'a'.repeat(20), 20, 'a'.repeat(20)],
    ['lines as one', ' One\n two \n\nthree ', 420, 'One two three'],
    ['up to a sentence’s end in the second half', 'The tide is out. Boats wait for it.', 20, 'The tide is out. …'],
    ['up to a question’s', 'Is the tide out? Boats wait for it.', 20, 'Is the tide out? …'],
    ['up to an exclamation’s', 'The tide is out! Boats wait for it.', 20, 'The tide is out! …'],
    ['not up to one in the first half', 'Low. The tide is out and so are boats.', 20, 'Low. The tide is …'],
    ['up to a word', 'The tide is out and boats wait', 20, 'The tide is out and …'],
    ['not up to a dot in a number', 'The tide is at 1.25 metres', 20, 'The tide is at 1.25 …'],
    ['the first half of a word without end', 'a'.repeat(50), 20, `${'a'.repeat(10)} …`],
    ['no half of a character', `a${'🦭'.repeat(30)}`, 20, `a${'🦭'.repeat(4)} …`],
    ['nothing of nothing', '', 20, ''],
  ])('has %s', (_, text, most, expected) => {
    expect(excerpt(text, most)).toBe(expected)
  })

  test('is well-formed wherever it is cut', () => {
    const text = 'Küste 🦭🦭 海岸 '.repeat(40)
    for (let most = 1; most < 200; most += 1) expect(excerpt(text, most).isWellFormed()).toBe(true)
  })
})

test.each([
  [0, 1],
  [1, 1],
  [345, 2],
  [2300, 10],
])('%i words take %i minutes', (words, minutes) => {
  expect(readingMinutesOf('word '.repeat(words))).toBe(minutes)
})

test.each([
  [undefined, null],
  [
    { src: './a.png', alt: 'b', caption: 'c' },
    { src: 'a.png', alt: 'b', caption: 'c', isBeside: true },
  ],
  [{ src: 'a.png' }, { src: 'a.png', alt: '', caption: null, isBeside: true }],
  [{ src: '/a.png' }, { src: '/a.png', alt: '', caption: null, isBeside: false }],
  [{ src: 'https://kelp.example/a.png' }, { src: 'https://kelp.example/a.png', alt: '', caption: null, isBeside: false }],
])('the picture of %j', (image, picture) => {
  expect(pictureOf(image)).toEqual(picture)
})
