import { describe, expect, test } from 'vitest'
import { settingsSchema, type SettingsInput } from '../core/model/settings.ts'
import { openLexicon } from './lexicon.ts'

const settingsOf = (more: Partial<SettingsInput> = {}) =>
  settingsSchema.parse({ title: "Kelp'ish", description: 'D', url: 'https://kelp.example/', author: 'Oda Quist', ...more })

describe('English', () => {
  const lexicon = openLexicon(settingsOf({ words: ['Slackwater', 'Fjordnet Mesh'] }))

  test.each(['harbour', 'harbor', 'Harbour', 'colour', 'colour', 'natively', 'Seattle', "weren't", 'PostgreSQL', 'postgresql'])(
    'knows %s',
    (word) => expect(lexicon.isWord(word)).toBe(true),
  )

  test.each(['slackwater', 'Fjordnet', 'mesh', "Kelp'ish", 'Quist'])('knows %s of the settings', (word) =>
    expect(lexicon.isWord(word)).toBe(true),
  )

  test.each(['harbuor', 'seattle', 'fjordnett'])('does not know %s', (word) => expect(lexicon.isWord(word)).toBe(false))

  test('knows what a misspelling is meant to be', () => {
    expect(lexicon.correctionsOf('recieve')).toEqual(['receive'])
    expect(lexicon.correctionsOf('receive')).toEqual([])
  })

  test('knows which words everybody knows, and how products are written', () => {
    expect(lexicon.isCommon('water', 'basic')).toBe(true)
    expect(lexicon.isCommon('harbinger', 'basic')).toBe(false)
    expect(lexicon.termOf('postgresql')).toBe('PostgreSQL')
  })
})

test('other languages have no dictionary, and nothing is unknown in them', () => {
  const lexicon = openLexicon(settingsOf({ language: 'de-AT' }))
  expect(lexicon.isWord('Hafenmeisterei')).toBe(true)
  expect(lexicon.correctionsOf('recieve')).toEqual([])
})
