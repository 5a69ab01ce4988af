import { describe, expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

/** The line as shown, and beneath it the mark. */
const shown = (line: string, start: number, end: number, room = 40) => {
  const { text, before, marked } = excerptOf(line, start, end, room)
  return [text, ' '.repeat(before) + '^'.repeat(marked)]
}

describe('the mark stands beneath its words', () => {
  test.each([
    ['in plain text', 'the the tide', 4, 7, 'the the tide', '    ^^^'],
    ['after a tab', '\ttide', 1, 5, '  tide', '  ^^^^'],
    ['after wide characters', '潮の the tide', 3, 6, '潮の the tide', '     ^^^'],
    ['after emoji, of several code points, too', '🌊👩‍💻 tide', 8, 12, '🌊👩‍💻 tide', '     ^^^^'],
    ['of combined letters', 'cafe\u0301 noir', 3, 5, 'cafe\u0301 noir', '   ^'],
    ['at the end of the line', 'tide', 4, 4, 'tide', '    ^'],
    ['of no width', 'a tide', 2, 2, 'a tide', '  ^'],
    ['of a character that is not seen', 'ti\u200Bde', 2, 3, 'ti\u200Bde', '  ^'],
    ['in an empty line', '', 0, 0, '', '^'],
  ])('%s', (_, line, start, end, text, mark) => {
    expect(shown(line, start, end)).toEqual([text, mark])
  })

  test('what a terminal would obey is made visible', () => {
    expect(shown('a\u001B[31mb\u202Ec', 6, 7)).toEqual(['a␛[31mb\uFFFDc', '      ^'])
  })
})

describe('a long line is cut around its place', () => {
  const line = `${'left '.repeat(400)}tide${' right'.repeat(400)}`

  test('on both sides', () => {
    const [text, mark] = shown(line, 2000, 2004)
    expect(text).toMatch(/^….*left tide right.*…$/)
    expect(text).toHaveLength(40)
    expect(text!.slice(mark!.indexOf('^'), mark!.length)).toBe('tide')
  })

  test('on the right alone, at its beginning', () => {
    const [text, mark] = shown(line, 0, 4)
    expect(text).toMatch(/^left left .*[^…]…$/)
    expect(mark).toBe('^^^^')
  })

  test('on the left alone, at its end', () => {
    const [text, mark] = shown(line, line.length - 5, line.length)
    expect(text).toMatch(/^….* right$/)
    expect(text!.slice(mark!.indexOf('^'))).toBe('right')
  })

  test('the mark of a long place ends where the line is cut', () => {
    const [text, mark] = shown(line, 10, 1900)
    expect(text!.length).toBeLessThanOrEqual(40)
    expect(mark!.length).toBeLessThanOrEqual(40)
  })

  test('wide characters count twice, and none is halved', () => {
    const [text] = shown('潮'.repeat(500), 250, 252)
    expect(text).toMatch(/^…潮+…$/)
    expect(text!.length).toBeLessThanOrEqual(21)
  })

  test('a line of a megabyte takes no longer', () => {
    expect(shown('x'.repeat(1_000_000), 500_000, 500_001)[0]).toHaveLength(40)
  })
})
