import { describe, expect, test } from 'vitest'
import type { Fix } from '../../model/diagnostic.ts'
import { applyFixes } from './apply-fixes.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const applied = (text: string, ...fixes: (readonly [offset: number, length: number, text: string])[]) => {
  const { bytes, applied } = applyFixes(
    encode(text),
    fixes.map(([offset, length, replacement]) => ({ offset, length, text: replacement })),
  )
  return [decode(bytes), applied]
}

describe('a fix rewrites its characters', () => {
  test.each([
    ['replaces', 'a wrogn word', [[2, 5, 'wrong']], 'a wrong word'],
    ['removes', 'the the tide', [[3, 4, '']], 'the tide'],
    ['inserts', 'tide', [[4, 0, '.']], 'tide.'],
    [
      'several, in any order',
      'abcdef',
      [
        [4, 1, 'E'],
        [0, 1, 'A'],
        [2, 1, 'C'],
      ],
      'AbCdEf',
    ],
    [
      'side by side',
      'abcd',
      [
        [0, 2, 'x'],
        [2, 2, 'y'],
      ],
      'xy',
    ],
    [
      'at the end of another',
      'ab',
      [
        [0, 1, 'x'],
        [1, 0, '-'],
      ],
      'x-b',
    ],
    [
      'before another',
      'ab',
      [
        [0, 0, '-'],
        [0, 1, 'x'],
      ],
      '-xb',
    ],
    ['counts UTF-16 units', '🌊 tide', [[3, 4, 'sea']], '🌊 sea'],
    [
      'alike ones are one',
      'the the tide',
      [
        [3, 4, ''],
        [3, 4, ''],
      ],
      'the tide',
    ],
  ] as const)('%s', (_, text, fixes, fixed) => {
    expect(applied(text, ...fixes)).toEqual([fixed, fixes.length])
  })
})

describe('what lies beside it stays, byte by byte', () => {
  test.each([
    ['Windows’ line ends', 'a\r\nb\r\nc\r\n', [3, 1, 'B'], 'a\r\nB\r\nc\r\n'],
    ['mixed line ends', 'a\rb\nc\r\nd', [2, 1, 'B'], 'a\rB\nc\r\nd'],
    ['no end of the last line', 'a\nb', [0, 1, 'A'], 'A\nb'],
    ['a byte order mark, which is not counted', '\uFEFFab', [0, 1, 'A'], '\uFEFFAb'],
    ['a later one, which is', 'a\uFEFFb', [2, 1, 'B'], 'a\uFEFFB'],
  ] as const)('%s', (_, text, fix, fixed) => {
    expect(applied(text, fix)).toEqual([fixed, 1])
  })

  test('of what is not UTF-8, all', () => {
    const bytes = Uint8Array.of(0x61, 0xe9, 0x0a)
    expect(applyFixes(bytes, [{ offset: 0, length: 1, text: 'b' }])).toEqual({ bytes, applied: 0 })
  })
})

describe('what cannot be applied is left for another round', () => {
  test.each([
    [
      'overlapping',
      'abcd',
      [
        [0, 3, 'x'],
        [2, 2, 'y'],
      ],
      'xd',
    ],
    [
      'one within another',
      'abcd',
      [
        [1, 1, 'y'],
        [0, 4, 'x'],
      ],
      'x',
    ],
    [
      'two insertions at one place',
      'ab',
      [
        [1, 0, 'x'],
        [1, 0, 'y'],
      ],
      'axb',
    ],
    [
      'past the end',
      'ab',
      [
        [0, 1, 'x'],
        [1, 5, 'y'],
      ],
      'xb',
    ],
    [
      'before the beginning',
      'ab',
      [
        [0, 1, 'x'],
        [-1, 1, 'y'],
      ],
      'xb',
    ],
  ] as const)('%s', (_, text, fixes, fixed) => {
    expect(applied(text, ...fixes)).toEqual([fixed, 1])
  })
})

/** Every pair of fixes over a short text: what is applied does not depend on the order, and nothing else changes. */
test('of any two fixes the outcome is that of one after the other, or of one alone', () => {
  const text = 'a🌊\r\nb'
  const all: Fix[] = []
  for (const offset of [0, 1, 3, 5, 6]) {
    for (const end of [0, 1, 3, 5, 6]) if (end >= offset) all.push({ offset, length: end - offset, text: `<${offset}>` })
  }
  const alone = (fix: Fix, source = text) => source.slice(0, fix.offset) + fix.text + source.slice(fix.offset + fix.length)
  for (const one of all) {
    for (const two of all) {
      const { bytes, applied } = applyFixes(encode(text), [one, two])
      expect(bytes).toEqual(applyFixes(encode(text), [two, one]).bytes)
      const inTurn = one.offset > two.offset || (one.offset === two.offset && one.length > two.length) ? [one, two] : [two, one]
      const both = inTurn.reduce((source, fix) => alone(fix, source), text)
      expect(applied === 2 && one !== two ? [both] : [alone(one), alone(two)]).toContain(decode(bytes))
    }
  }
})
