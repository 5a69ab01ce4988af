import { describe, expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

const text = 'first line\r\n  See [the tide](/99/) and go.\n\nlast'

describe('the line of a finding', () => {
  test.each([
    ['from column to end column', { line: 2, column: 7, endLine: 2, endColumn: 23 }, 'See |[the tide](/99/)| and go.'],
    ['the word, where no end is known', { line: 2, column: 7 }, 'See |[the| tide](/99/) and go.'],
    [
      'the rest of the line, of what ends later',
      { line: 2, column: 24, endLine: 4, endColumn: 2 },
      'See [the tide](/99/) |and go.|',
    ],
    ['nothing, where the column is not known', { line: 1 }, '||first line'],
    ['nothing, at the end of a line', { line: 4, column: 5 }, 'last||'],
  ] as const)('marks %s', (_name, place, shown) => {
    const { before, marked, after } = excerptOf(text, place)!
    expect(`${before}|${marked}|${after}`).toBe(shown)
  })

  test.each([
    ['that no finding names', {}],
    ['that the file does not have any more', { line: 9, column: 1 }],
  ])('is none of a line %s', (_name, place) => expect(excerptOf(text, place)).toBeNull())

  test('is cut to its surroundings, never within a character', () => {
    const long = `${'🐚'.repeat(100)}x${'🐚'.repeat(100)}`
    const { before, marked, after } = excerptOf(long, { line: 1, column: 201, endLine: 1, endColumn: 202 })!
    expect(before).toBe(`…${'🐚'.repeat(30)}`)
    expect(marked).toBe('x')
    expect(after).toBe(`${'🐚'.repeat(30)}…`)
    const odd = excerptOf(`${'🐚'.repeat(100)}xy`, { line: 1, column: 202 })!
    expect(odd.before).toBe(`…${'🐚'.repeat(29)}x`)
  })
})
