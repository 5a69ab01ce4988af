import { describe, expect, test } from 'vitest'
import { settingsOf, smallLexicon } from '../../../../tests/support/core.ts'
import { lexiconOf } from './lexicon.ts'
import { isJumbled, isNeighbour, isSurelyMeant, meantBy, redoubled } from './misspelling.ts'

const lexicon = smallLexicon()

test.each([
  // written        meant
  ['tiddal', 'tidal'],
  ['moorring', 'mooring'],
  ['mmoorring', 'mooring'],
  ['savvvy', 'savvy'],
  ['lanterm', 'lantern'],
  ['lantrn', null], // six letters: too many words lie about
  ['lantren', 'lantern'],
  ['llantern', 'lantern'],
  ['Lantren', 'lantern'],
  ['Lanterm', null],
  ['Lanternn', 'lantern'],
  ['antern', null],
  ["werent't", "weren't"],
  ['PostgerSQL', 'postgresql'],
  ['Kelpgers', 'kelpgres'],
  ['watershed', null],
  ['lanterns', null],
  ['underwater', null],
  ['waterless', null],
  ['oxbow', null],
])('%s is meant to be %s', (written, meant) => expect(meantBy(written, lexicon)).toBe(meant))

test.each([
  // one        other      whether one slip lies between
  ['harbour', 'harbuor', true],
  ['harbour', 'harbor', true],
  ['harbour', 'harboour', true],
  ['harbour', 'harbaur', true],
  ['harbour', 'arbour', false],
  ['harbour', 'harbour', false],
  ['harbour', 'hrabuor', false],
  ['aaa', 'aaaa', true],
])('%s, %s', (one, other, expected) => {
  expect(isNeighbour(one, other)).toBe(expected)
  expect(isNeighbour(other, one)).toBe(expected)
})

test.each([
  // what begins with a capital may be a name, unless letters within are swapped, lost or too many
  ['recieve', 'receive', true],
  ['Recieve', 'receive', true],
  ['Tidel', 'tidal', false],
  ['Harbar', 'harbor', false],
  ['Catologuing', 'cataloguing', true],
])('%s for %s', (word, meant, expected) => expect(isSurelyMeant(word, meant)).toBe(expected))

describe('a word composed of known ones is none that is misspelt', () => {
  /** Knows some words, and one more that is a slip away from the word in question. */
  const lexiconWith = (...near: readonly string[]) =>
    lexiconOf(
      {
        languages: [() => new Set(['water', 'tide', 'shed', 'ferry', 'shore'])],
        terms: () => [],
        names: () => [],
        misspellings: () => [],
        words: (rank) => (rank === 'basic' ? [] : near),
      },
      settingsOf(),
    )
  const meantBeside = (word: string) => meantBy(word, lexiconWith(`${word}q`))

  test.each(
    (
      're un non pre co sub super micro multi over under anti inter mis out up down de dis auto hyper cyber mini mega meta tele pseudo ' +
      'semi self'
    ).split(' '),
  )('with the prefix %s', (prefix) => {
    expect(meantBeside(`${prefix}water`)).toBeNull()
    expect(meantBeside(`x${prefix}water`)).toBe(`x${prefix}waterq`)
  })

  test.each(
    's es d ed r er rs ers ing able less like ish ness ise ised ises ising isation ize ized izes izing ization ification ship wise'.split(
      ' ',
    ),
  )('with the suffix %s', (suffix) => {
    expect(meantBeside(`water${suffix}`)).toBeNull()
    expect(meantBeside(`water${suffix}k`)).toBe(`water${suffix}kq`)
  })

  test.each([
    ['shorable', null],
    ['shedding', null],
    ['ferriship', null],
    ['watertide', null],
    ['tidewater', null],
    ["tidewater's", null],
    ['seatides', 'seatidesq'],
    ['waterxtide', 'waterxtideq'],
    ['waterseaq', 'waterseaqq'],
  ])('%s: %s', (word, meant) => expect(meantBeside(word)).toBe(meant))

  test('nor is one of more than forty letters', () => {
    const word = 'z'.repeat(20) + 'y'.repeat(20)
    expect(meantBeside(word)).toBe(`${word}q`)
    expect(meantBeside(`${word}x`)).toBeNull()
    expect(redoubled('z'.repeat(41), lexiconWith('z'.repeat(40)))).toEqual([])
    expect(redoubled('savvvy', lexicon)).toEqual(['savvy'])
  })
})

test('of several words that may be meant, the one that most people know is', () => {
  const words = { basic: ['lantern'], common: ['lantarn'] }
  const known = lexiconOf(
    { languages: [], terms: () => [], names: () => [], misspellings: () => [], words: (rank) => words[rank] },
    settingsOf(),
  )
  expect(meantBy('lantxrn', known)).toBe('lantern')
})

test.each([
  // a short word is jumbled if its letters are those of a word that is typed often
  ['teh', 'the', true],
  ['adn', 'and', true],
  ['gti', 'git', false],
  ['tha', 'the', false],
])('%s for %s is jumbled: %s', (word, meant, expected) => {
  const known = (corrections: string) =>
    lexiconOf(
      { languages: [], terms: () => [], names: () => [], misspellings: () => [`${word}->${corrections}`], words: () => [] },
      settingsOf(),
    )
  expect(isJumbled(word, known(meant))).toBe(expected)
  expect(isJumbled(word, known(`${meant}, other`))).toBe(false)
})
