import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from './front-matter.ts'

const split = (text: string) => splitFrontMatter('a.md', text)

describe('front matter', () => {
  test.each([
    ['YAML', '---\na: x\n---\nText', 'yaml', { a: 'x' }],
    ['TOML', '+++\na = "x"\n+++\nText', 'toml', { a: 'x' }],
    ['Windows’ line ends', '---\r\na: x\r\n---\r\nText', 'yaml', { a: 'x' }],
    ['old Macintosh line ends', '+++\ra = "x"\r+++\rText', 'toml', { a: 'x' }],
    ['blanks after the fences', '--- \t\na: x\n---  \nText', 'yaml', { a: 'x' }],
    ['no text below', '---\na: x\n---', 'yaml', { a: 'x' }],
    ['nothing in it', '---\n---\nText', 'yaml', {}],
    ['nothing in it, TOML', '+++\n+++\nText', 'toml', {}],
    ['a longer line of dashes within', '---\na: x\n----\n---\nText', 'yaml', undefined],
    ['dashes within a line', '---\na: x --- y\n---\nText', 'yaml', { a: 'x --- y' }],
    ['pluses in YAML', '---\na: |\n  +++\n---\nText', 'yaml', { a: '+++\n' }],
  ])('%s', (_, text, format, values) => {
    const { value } = split(text)
    if (values) expect(value!.frontMatter).toMatchObject({ format, values })
    else expect(value).toBeUndefined()
  })

  test.each([
    ['a plain text', 'Text'],
    ['a line above', '\n---\na: x\n---\n'],
    ['a blank before', ' ---\na: x\n---\n'],
    ['words after the fence', '--- a\nb: x\n---\n'],
    ['two dashes', '--\na: x\n--\n'],
    ['four dashes', '----\na: x\n----\n'],
    ['a lone fence without line end', '---'],
  ])('is none: %s', (_, text) => {
    expect(split(text)).toEqual({
      value: { frontMatter: { format: 'none', values: {}, places: new Map() }, blanked: text, end: 0 },
      findings: [],
    })
  })
})

test.each([
  ['---\na: 🦭\n---\nText', '   \n     \n   \nText'],
  ['+++\r\na = 1\r\n+++\r\nText', '   \r\n     \r\n   \r\nText'],
  ['---\ra: 1\r---\rText', '   \r    \r   \rText'],
])('it is blanked to the character, so that positions hold: %j', (text, blanked) => {
  expect(split(text).value!.blanked).toBe(blanked)
})

test.each([
  ['---\na: x\n\nText\n', '---'],
  ['+++\na = 1\n---\nText\n', '+++'],
  ['---\na: x\n --- \nText\n', '---'],
])('%j is never closed', (text, mark) => {
  expect(split(text)).toEqual({
    findings: [
      {
        code: 'front-matter-syntax',
        place: { file: 'a.md', line: 1, column: 1, endLine: 1, endColumn: 4 },
        message: `The front matter that \`${mark}\` opens is never closed; write \`${mark}\` on a line of its own below it.`,
      },
    ],
  })
})

test('its keys have their places in the file', () => {
  const { places } = split('---\r\na: x\r\nb:\r\n  c: y\r\n---\r\n').value!.frontMatter
  expect(places.get('b.c')).toEqual({ file: 'a.md', line: 4, column: 3, endLine: 4, endColumn: 4 })
})

test('more than 64 kB of it is refused before it is read', () => {
  const { value, findings } = split(`---\na: "${'x'.repeat(64_000)}"\n---\nText`)
  expect(value).toBeUndefined()
  expect(findings).toEqual([
    {
      code: 'front-matter-too-large',
      place: { file: 'a.md', line: 1, column: 1 },
      message: 'The front matter has 64 kB; the most is 64 kB.',
    },
  ])
  expect(split(`---\na: "${'x'.repeat(63_000)}"\n---\nText`).findings).toEqual([])
})

test.each([
  ['brackets', `---\na: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n`, 2],
  ['brackets that never close', `---\na: ${'{a: ['.repeat(10_000)}\n---\n`, 2],
  ['entries on one line', `---\ntitle: x\na:\n${'- '.repeat(20_000)}x\n---\n`, 4],
  ['keys of keys', `---\n${'? '.repeat(20_000)}x\n---\n`, 2],
  ['brackets in TOML', `+++\na = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n+++\n`, 2],
  ['a dotted key', `+++\ntitle = "x"\n${'a.'.repeat(20_000)}a = 1\n+++\n`, 3],
  ['the dotted name of a table', `+++\n[[${'a . '.repeat(10_000)}a]]\n+++\n`, 2],
])('values nested too deeply are refused before they are read: %s', (_, text, line) => {
  const { value, findings } = split(text)
  expect(value).toBeUndefined()
  expect(findings.map(({ message, place }) => [message, place.line])).toEqual([
    ['The front matter is nested in more than 100 levels; write values side by side.', line],
  ])
})

test('values nested in a hundred levels are read, and dots in a text are none', () => {
  expect(split(`---\na: ${'['.repeat(99)}x${']'.repeat(99)}\nb: "${'[x] '.repeat(500)}"\n---\n`).findings).toEqual([])
  expect(split(`---\ntitle: ${'a. '.repeat(500)}\nb: >\n  ${'Wait... '.repeat(500)}\n---\n`).findings).toEqual([])
})

test('a text that begins with a thousand fences does not hang', () => {
  expect(split('---\n'.repeat(100_000)).value!.frontMatter.values).toEqual({})
})
