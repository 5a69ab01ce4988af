import { expect, test } from 'vitest'
import { isAdvertWord, isTemplateText } from './template-words.ts'

test.each(['TITLE', 'YOUR TITLE HERE', 'AD GOES HERE', 'TOOL 2', 'INSERT THE LEDE', '“PHOTO”', 'TOPICS AND LINKS', 'TBD', 'XXX'])(
  '%s is of a template',
  (text) => expect(isTemplateText(text)).toBe(true),
)

test.each(['', 'HERE', 'YOUR NEW ONE', 'TITLE FOR KELP', 'TOOL 22', 'Title', 'TITLES', '2'])('%j is not', (text) =>
  expect(isTemplateText(text)).toBe(false),
)

test.each(['AD', 'ADS', '(ADVERT)', 'SPONSOR:', '— AD —'])('%s labels what follows', (text) =>
  expect(isAdvertWord(text)).toBe(true),
)

test.each(['ADVERTS', 'READ', 'AD 2', 'THE AD', 'AD HERE', 'Ad', ''])('%j does not', (text) =>
  expect(isAdvertWord(text)).toBe(false),
)
