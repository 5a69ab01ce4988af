import { expect, test } from 'vitest'
import { takenForWords } from './taken-for-words.ts'

const found = (text: string) =>
  takenForWords(text).map(({ word, index, meant }) => [text.slice(index, index + word.length), meant])

test.each([
  ['It wont boil', 'wont', "won't"],
  ['That one wont do', 'wont', "won't"],
  ['They cant see', 'cant', "can't"],
  ['it cant boil', 'cant', "can't"],
  ['People cant see', 'cant', "can't"],
  ['We dont know', 'dont', "don't"],
  ['when youre there', 'youre', "you're"],
  ['Today i am here', 'i', 'I'],
  ['i think so', 'i', 'I'],
  ['what i don’t know', 'i', 'I'],
  ['It’s cold, and i hope', 'i', 'I'],
  ['It’s cold and wont boil', 'wont', 'won’t'],
])('%s', (text, word, meant) => {
  expect(found(text)).toEqual([[word, meant]])
})

test.each([
  'as is his wont here',
  'She was wont to sing',
  'It is wont here',
  'as one’s wont here',
  'Wont Boil',
  'It wont.',
  'a cant phrase',
  'They cant',
  'dont',
  'dont Boil',
  '@dont know',
  'a-dont know',
  'youre',
  'the ithink tank',
  'a + i am',
  'part (i) am',
  '(i am)',
  'i and you',
  'i amber',
  '',
])('%j is as it should be, or may be', (text) => {
  expect(found(text)).toEqual([])
})

test('who writes so throughout means it', () => {
  expect(found('i am, i was')).toHaveLength(2)
  expect(found('i am, i was, i have')).toEqual([])
  expect(found('i am, i was, i have; we dont know')).toEqual([['dont', "don't"]])
})
