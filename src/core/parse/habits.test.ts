import { describe, expect, test } from 'vitest'
import type { FrontMatter } from '../model/document.ts'
import { readHabits } from './habits.ts'

const place = { file: 'a.md', line: 3, column: 1, endLine: 3, endColumn: 12 }
const read = (values: Record<string, unknown>) =>
  readHabits({ format: 'toml', values, places: new Map([['description', place]]) } satisfies FrontMatter, 'a.md')

test.each([
  ['a key without a value is none', { title: 'x', draft: null }, { title: 'x' }],
  [
    'what is no habit stays',
    { title: 'x', description: 'y', image: { src: 'z' } },
    { title: 'x', description: 'y', image: { src: 'z' } },
  ],
  [
    'an image in three keys',
    { image: ' a.png ', imagealt: 'b', imagecap: 'c' },
    { image: { src: 'a.png', alt: 'b', caption: 'c' } },
  ],
  ['an image in one', { image: 'a.png' }, { image: { src: 'a.png' } }],
  ['an image with an empty text', { image: 'a.png', imagealt: '' }, { image: { src: 'a.png', alt: '' } }],
  ['an empty image, and what is said of it', { image: '', imagealt: 'b', imagecap: 'c' }, {}],
  ['words of an image that is not there', { imagealt: 'b' }, {}],
  ['an image that is neither is left to the schema', { image: 5, imagealt: 'b' }, { image: 5, imagealt: 'b' }],
  ['a list that is not of texts is left to the schema', { description: ['a', 5] }, { description: ['a', 5] }],
])('%s', (_, values, expected) => {
  expect(read(values)).toEqual({ values: expected, findings: [] })
})

describe('a description in brackets', () => {
  test.each([
    [['One.'], 'One.'],
    [[' One. ', 'Two.'], 'One. Two.'],
  ])('%j is read, and said', (description, text) => {
    const message = '`description` must be text, not a list; write it without brackets.'
    expect(read({ description })).toEqual({
      values: { description: text },
      findings: [{ code: 'front-matter-list', place, message }],
    })
  })

  test.each([[['']], [[]], [[' ', '']]])('%j is none, and said', (description) => {
    const { values, findings } = read({ description })
    expect(values).toEqual({ description: '' })
    expect(findings).toMatchObject([{ code: 'description-empty', place }])
  })
})
