import { expect, test } from 'vitest'
import { publishFiles, settingsOf, smallLexicon } from '../../../../tests/support/core.ts'
import { ruleFixtures } from '../../../../tests/support/rule-fixtures.ts'

/** Rules whose words are English. */
const english = ['article-doubled', 'article-wrong', 'have-of', 'its-apostrophe', 'ordinal-wrong', 'word-doubled']

const fixtures = ruleFixtures()

test.each(english)('%s has nothing to say of a text that is not in English', (code) => {
  const settings = settingsOf({ language: 'de' })
  const { findings } = publishFiles(fixtures.get(code)?.files ?? {}, { settings }, smallLexicon(settings))
  expect(findings.filter((finding) => finding.code === code)).toEqual([])
})

test('“dont” and “i” are misspelt in English alone', () => {
  const settings = settingsOf({ language: 'nl' })
  const { findings } = publishFiles(fixtures.get('word-misspelt')?.files ?? {}, { settings }, smallLexicon(settings))
  const misspelt = findings.filter(({ code }) => code === 'word-misspelt').map(({ message }) => message)
  expect(misspelt).toContain('“recieve” is misspelt; write “receive”.')
  expect(misspelt.filter((message) => /“(?:wont|dont|i|cant)”/.test(message))).toEqual([])
})
