import { describe, expect, test } from 'vitest'
import { settingsOf } from '../../../../tests/support/core.ts'
import { lexiconOf, type Dictionaries } from './lexicon.ts'

const none: Dictionaries = { languages: [], terms: () => [], names: () => [], misspellings: () => [], words: () => [] }
const settings = settingsOf({ title: 'Slack Water', author: 'Ada Kelp', words: ['Tidewatch', 'fog_horn'] })
const lexicon = lexiconOf(
  {
    languages: [() => new Set(['tide', 'Lisbon']), () => new Set(['boat'])],
    terms: () => ['# Tools\nPostgreSQL\n  # more\nC++ Builder', 'Kubernetes'],
    names: () => ['Anna # not a remark', '# Bella'],
    misspellings: () => ['recieve->receive', 'harbr->harbor, harbour', 'no arrow'],
    words: (rank) => (rank === 'basic' ? ['lamp'] : ['lantern']),
  },
  settings,
)

describe('a word', () => {
  test.each(
    [
      ['tide', 'Tide', 'TIDE', 'Lisbon', 'boat', 'lamp', 'Lantern', 'postgresql', 'builder', 'kubernetes', 'Anna'],
      ['slack', 'Water', 'ada', 'Tidewatch', 'horn'],
    ].flat(),
  )('is %s, by a dictionary or by the settings', (word) => expect(lexicon.isWord(word)).toBe(true))

  test.each(['lisbon', 'tides', 'tools', 'more', 'bella', 'recieve', 'tidewatches'])('is not %s', (word) =>
    expect(lexicon.isWord(word)).toBe(false),
  )
})

test('basic words are common, and not the other way round', () => {
  expect([lexicon.isCommon('lamp', 'basic'), lexicon.isCommon('lamp', 'common')]).toEqual([true, true])
  expect([lexicon.isCommon('lantern', 'basic'), lexicon.isCommon('lantern', 'common')]).toEqual([false, true])
  expect(lexicon.isCommon('tide', 'common')).toBe(false)
})

test('a term is spelt as its list or the settings spell it', () => {
  expect(['postgresql', 'tidewatch', 'kelp', 'tide', 'anna'].map((word) => lexicon.termOf(word))).toEqual([
    'PostgreSQL',
    'Tidewatch',
    'Kelp',
    null,
    null,
  ])
})

test('a misspelling has one correction or several', () => {
  expect(['recieve', 'harbr', 'tide', 'no arrow'].map((word) => lexicon.correctionsOf(word))).toEqual([
    ['receive'],
    ['harbor', 'harbour'],
    [],
    [],
  ])
})

test('a dictionary is read once, and only when it is asked', () => {
  let read = 0
  const counting = lexiconOf({ ...none, languages: [() => ((read += 1), new Set(['tide']))], words: () => ['lamp'] }, settings)
  expect([counting.isWord('lamp'), read]).toEqual([true, 0])
  expect([counting.isWord('tide'), counting.isWord('gulls'), read]).toEqual([true, false, 1])
})
