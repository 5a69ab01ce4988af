import { expect, test } from 'vitest'
import { smallLexicon } from '../../../../tests/support/core.ts'
import { isNeighbour, isSurelyMeant, meantBy } from './misspelling.ts'

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
