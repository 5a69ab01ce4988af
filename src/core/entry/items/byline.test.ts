import { describe, expect, test } from 'vitest'
import { likenessOf, readByline } from './byline.ts'

test.each([
  ['Ida Holm, Sea Weekly', 'plain'],
  ['Ida Holm and Tom Berg, Sea Weekly', 'plain'],
  ['Ida Holm (Loom & Sons), Wool Blog', 'plain'],
  ['J. R. van der Berg, Head of Looms, Loom & Sons', 'plain'],
  ['By Ida Holm', 'plain'],
  ['Ida Holm', 'likely'],
  ['GitHub Staff', 'likely'],
  ['weaver', 'handle'],
  ['weaver, Wool.net', 'handle'],
  ['Boats wait.', 'none'],
  ['"Boats wait", they say', 'none'],
  ['MARCH 8 – 11, 2031', 'none'],
  ['October 23 and 24, Oslo, Norway', 'none'],
  ['Where: From your desktop, laptop, or mobile device', 'none'],
  ['A loom that weaves by itself and sings while it does so', 'none'],
])('“%s” is a byline: %s', (line, likeness) => expect(likenessOf(line)).toBe(likeness))

describe('a byline is split', () => {
  test.each([
    ['Ida Holm, Sea Weekly', ['Ida Holm'], 'Sea Weekly'],
    ['Ida Holm and Tom Berg, Sea Weekly', ['Ida Holm', 'Tom Berg'], 'Sea Weekly'],
    ['Ida Holm (Loom), Tom Berg (Loom), Wool Blog', ['Ida Holm', 'Tom Berg'], 'Wool Blog'],
    ['Ida Holm, Head of Looms, Loom & Sons Engineering', ['Ida Holm'], 'Loom & Sons Engineering'],
    ['Ida Holm, Head of Looms, LOOM, Wool Blog', ['Ida Holm'], 'Wool Blog'],
    ['Ida Holm, Blog and Wool', ['Ida Holm', 'Blog', 'Wool'], null],
    ['Ida Holm', ['Ida Holm'], null],
    ['By Ida Holm', ['Ida Holm'], null],
    ['Wool Labs', [], 'Wool Labs'],
    ['Wool', [], 'Wool'],
    ['ida', ['ida'], null],
  ])('%s', (line, authors, outlet) => {
    expect(readByline(line, 'https://blog.wool.example/looms')).toMatchObject({ authors, outlet })
  })

  test('two names that the host has in it are its outlet', () => {
    const byline = readByline('Ida Holm, Wool and Yarn', 'https://woolandyarn.example/looms')
    expect(byline).toMatchObject({ authors: ['Ida Holm'], outlet: 'Wool and Yarn' })
  })
})
