import { describe, expect, test } from 'vitest'
import { Lines } from './lines.ts'
import { readYaml } from './yaml.ts'

const read = (source: string) => readYaml(source, 0, new Lines('a.md', source))

test.each([
  ['text', 'a: x\nb: "y"\nc: \'z\'', { a: 'x', b: 'y', c: 'z' }],
  ['text with a colon, quoted', 'a: "x: y"', { a: 'x: y' }],
  ['text over lines', 'a: >\n  one\n  two\nb: |\n  one\n  two\n', { a: 'one two\n', b: 'one\ntwo\n' }],
  ['truth', 'a: true\nb: false', { a: true, b: false }],
  ['words that older YAML takes for truth', 'a: yes\nb: no\nc: on\nd: off', { a: 'yes', b: 'no', c: 'on', d: 'off' }],
  ['nothing', 'a:\nb: ~\nc: null', { a: null, b: null, c: null }],
  ['numbers', 'a: 12\nb: -2.5', { a: 12, b: -2.5 }],
  [
    'numbers that would lose something',
    'a: 058\nb: 1.0\nc: 1_000\nd: 0x10\ne: 1e3',
    {
      a: '058',
      b: '1.0',
      c: '1_000',
      d: '0x10',
      e: '1e3',
    },
  ],
  ['a number too long for one', 'a: 12345678901234567890', { a: '12345678901234567890' }],
  ['a time, which older YAML takes for a number', 'a: 18:30', { a: '18:30' }],
  ['lists', 'a: [x, y]\nb:\n  - x\n  - y\nc: []', { a: ['x', 'y'], b: ['x', 'y'], c: [] }],
  ['keys within keys', 'a: { b: { c: 1 } }\nd:\n  e:\n    f: 2', { a: { b: { c: 1 } }, d: { e: { f: 2 } } }],
  ['lists of keys', 'a:\n  - b: 1\n    c: 2\n  - b: 3', { a: [{ b: 1, c: 2 }, { b: 3 }] }],
  ['an anchor', 'a: &x [1, 2]\nb: *x', { a: [1, 2], b: [1, 2] }],
  ['comments', '# one\na: x # two', { a: 'x' }],
  ['comments alone', '# one', {}],
  ['no text at all', '', {}],
  ['Windows’ line ends', 'a: x\r\nb:\r\n  - y\r\n', { a: 'x', b: ['y'] }],
  ['tags of other languages, whose values stay text', 'a: !!js/function "x"\nb: !ruby/object y', { a: 'x', b: 'y' }],
])('%s', (_, source, expected) => {
  const { value, findings } = read(source)
  expect(findings).toEqual([])
  expect(value!.values).toEqual(expected)
})

test.each(['2026-08-21', '2026-08-21T07:00:00Z', '2026-08-21 07:00:00 +02:00', '2026-02-30'])(
  'the date %s stays as written',
  (date) => {
    expect(read(`date: ${date}`).value!.values).toEqual({ date })
  },
)

describe('places', () => {
  const places = (source: string) => [...read(source).value!.places].map(([key, { line, column }]) => [key, line, column])

  test('every key and every entry of a list', () => {
    expect(places('a: [x, y]\nb:\n  c: 1\nd:\n  - e: 1\n  - f')).toEqual([
      ['a', 1, 1],
      ['a.0', 1, 5],
      ['a.1', 1, 8],
      ['b', 2, 1],
      ['b.c', 3, 3],
      ['d', 4, 1],
      ['d.0', 5, 5],
      ['d.0.e', 5, 5],
      ['d.1', 6, 5],
    ])
  })

  test('they count from the beginning of the file', () => {
    const text = '---\r\ntitle: x\r\n---\r\n'
    const { value } = readYaml(text.slice(5, 15), 5, new Lines('a.md', text))
    expect(value!.places.get('title')).toEqual({ file: 'a.md', line: 2, column: 1, endLine: 2, endColumn: 6 })
  })
})

test.each([
  ['a key twice', 'a: 1\nb: 2\na: 3', 3, 1],
  ['a key twice within a key', 'a:\n  b: 1\n  b: 2', 3, 3],
  ['a tab for an indent', 'a:\n\tb: 1', 2, 1],
  ['a list that does not end', 'a: [x\n', 2, 1],
  ['a quotation that does not end, where it begins', 'a: x\nb: "y\nc: z\n', 2, 4],
  ['a colon in bare text', 'a: x: y', 1, 4],
  ['a name that no anchor has', 'a: *x', 1, 4],
])('%s is reported where it stands', (_, source, line, column) => {
  const { value, findings } = read(source)
  expect(value).toBeUndefined()
  expect(findings[0]).toMatchObject({ code: 'front-matter-syntax', place: { line, column } })
  expect(findings[0]!.message).toMatch(/^The YAML cannot be read: .+[.!?]$/)
})

test('a fault at the end of a Windows line ends with the line', () => {
  expect(read('{:\r\n').findings[0]!.place).toMatchObject({ line: 1, endLine: 1, endColumn: 3 })
})

test('every fault is reported, each once', () => {
  expect(read('a: 1\na: 2\na: 3').findings.map(({ place }) => place.line)).toEqual([2, 3])
  const { value, findings } = read(`a: ${'['.repeat(20_000)}`)
  expect(value).toBeUndefined()
  expect(findings.length).toBeLessThan(10)
})

test.each([
  ['a list', '- a\n- b'],
  ['bare text', 'hello'],
  ['a number', '5'],
])('%s is no front matter', (_, source) => {
  expect(read(source)).toEqual({
    findings: [
      {
        code: 'front-matter-syntax',
        place: { file: 'a.md', line: 1, column: 1 },
        message: 'The front matter must be keys with values, such as `title: Hello`.',
      },
    ],
  })
})

test('anchors that multiply are refused', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (const [of, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
    bomb.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`)
  }
  const { value, findings } = read(bomb.join('\n'))
  expect(value).toBeUndefined()
  expect(findings.map(({ code }) => code)).toEqual(['front-matter-syntax'])
})

test.each(['__proto__:\n  evil: 1', 'a:\n  __proto__: { evil: 1 }', 'constructor:\n  prototype: { evil: 1 }'])(
  '%j is a key like any other',
  (source) => {
    const { value } = read(source)
    expect(({} as Record<string, unknown>)['evil']).toBeUndefined()
    expect(JSON.stringify(value!.values)).toContain('"evil":1')
  },
)

test.each([
  ['a list in itself', 'a: &x [b, *x]', 1, 11],
  ['keys in themselves', 'a: &x\n  b: { c: *x }', 2, 11],
])('%s is refused: it would have no end', (_, source, line, column) => {
  expect(read(source)).toEqual({
    findings: [
      {
        code: 'front-matter-syntax',
        place: { file: 'a.md', line, column, endLine: line, endColumn: column + 2 },
        message: 'The YAML cannot be read: `*x` means what `&x` names, and stands in it; quote it if it is text.',
      },
    ],
  })
})

test('half a character is replaced, in keys, too', () => {
  expect(read('a: "x\\ud800y"\n"\\udc00": 1').value!.values).toEqual({ a: 'x\uFFFDy', '\uFFFD': 1 })
})

test.each([': x', '? \n: x', '[a, b]: c', '{ a: b }: c', '1: x', 'true: x'])('the strange key %j does no harm', (source) => {
  expect(read(source).findings).toEqual([])
  expect(Object.keys(read(source).value!.values)).toHaveLength(1)
})
