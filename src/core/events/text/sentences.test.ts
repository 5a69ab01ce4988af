import { expect, test } from 'vitest'
import { sentenceAt, sentencesOf } from './sentences.ts'

const split = (text: string) => sentencesOf(text).map(({ at, end }) => text.slice(at, end).trim())

test.each([
  ['The kettle sings. It is done! Is it? Yes', ['The kettle sings.', 'It is done!', 'Is it?', 'Yes']],
  ['On Sept. 4 at 7 p.m. ET we meet. Come.', ['On Sept. 4 at 7 p.m. ET we meet.', 'Come.']],
  ['Meet at St. Louis, e.g. on Tues. or Thurs. morning.', ['Meet at St. Louis, e.g. on Tues. or Thurs. morning.']],
  ['By J. Doe and Dr. Roe of Kettle Inc. in Graz.', ['By J. Doe and Dr. Roe of Kettle Inc. in Graz.']],
  ['(approx. ten) vs. No. 7, i.e. Kettle Co. and Ltd. too', ['(approx. ten) vs. No. 7, i.e. Kettle Co. and Ltd. too']],
  ['He said “stop.” Then (he left.) So it ended... So', ['He said “stop.”', 'Then (he left.)', 'So it ended...', 'So']],
  ['It was **bold.** Then not.', ['It was **bold.**', 'Then not.']],
  ['Version 1.2 of kettle.example is out', ['Version 1.2 of kettle.example is out']],
  ['It is a fest. It is the best. Go', ['It is a fest.', 'It is the best.', 'Go']],
  ['What a jan! Then', ['What a jan!', 'Then']],
  ['One. ', ['One.']],
  ['', []],
  ['  ', []],
])('%j', (text, sentences) => {
  expect(split(text)).toEqual(sentences)
})

test.each([
  [0, 'One kettle.'],
  [10, 'One kettle.'],
  [11, ' Two cups.'],
  [20, ' Two cups.'],
  [21, ' Three'],
  [99, 'One kettle. Two cups. Three'],
])('around %d', (offset, sentence) => {
  const text = 'One kettle. Two cups. Three'
  const { at, end } = sentenceAt(text, offset)
  expect(text.slice(at, end)).toBe(sentence)
})
