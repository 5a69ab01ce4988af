import { expect, test } from 'vitest'
import { publishFiles, settingsOf, smallLexicon } from '../../../../tests/support/core.ts'

const text =
  'We recieve the the tide of the 31th in it’s own an harbour, the a lantren. [Quaybord](https://quayboard.example/) could of known.'

const codesIn = (language: string): string[] => {
  const settings = settingsOf({ language })
  const files = { 'issues/7/index.md': `---\ntitle: One\ndate: 2026-03-01\n---\n\n${text}\n` }
  return publishFiles(files, { settings }, /^en\b/i.test(language) ? smallLexicon(settings) : undefined).findings.map(
    ({ code }) => code,
  )
}

test.each(['en', 'en-GB', 'EN-us'])('%s is English', (language) => {
  expect(new Set(codesIn(language))).toEqual(
    new Set([
      'word-misspelt',
      'word-unknown',
      'spelling-inconsistent',
      'word-doubled',
      'article-wrong',
      'article-doubled',
      'its-apostrophe',
      'ordinal-wrong',
      'have-of',
    ]),
  )
})

test.each(['de', 'fr-CA', 'enm'])('words in %s are not checked', (language) => expect(codesIn(language)).toEqual([]))
