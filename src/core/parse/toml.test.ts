import { describe, expect, test } from 'vitest'
import { Lines } from './lines.ts'
import { readToml } from './toml.ts'

const read = (source: string) => readToml(source, 0, new Lines('a.md', source))
const values = (source: string) => read(source).value?.values

test.each([
  ['text', 'a = "x"', { a: 'x' }],
  ['text as it is', "a = 'C:\\x'", { a: 'C:\\x' }],
  ['escapes', 'a = "\\u00e9\\n\\"q\\""', { a: 'é\n"q"' }],
  ['text of several lines', 'a = """\none\ntwo"""', { a: 'one\ntwo' }],
  ['a folded line', 'a = """one \\\n   two"""', { a: 'one two' }],
  ['numbers', 'a = 1_000\nb = -2.5\nc = 0xff\nd = 1e3', { a: 1000, b: -2.5, c: 255, d: 1000 }],
  ['truth', 'a = true\nb = false', { a: true, b: false }],
  ['lists, a comma at the end', 'a = ["x", "y",]', { a: ['x', 'y'] }],
  ['lists of lists over lines', 'a = [\n  ["x"], # one\n  [],\n]', { a: [['x'], []] }],
  ['an inline table', 'a = { b = "x", c.d = 1 }', { a: { b: 'x', c: { d: 1 } } }],
  ['dotted keys', 'a.b.c = 1\na.d = 2', { a: { b: { c: 1 }, d: 2 } }],
  ['quoted keys', '"a b" = 1\n\'c.d\' = 2', { 'a b': 1, 'c.d': 2 }],
  ['tables', 'a = 1\n[b]\nc = 2\n[b.d]\ne = 3', { a: 1, b: { c: 2, d: { e: 3 } } }],
  ['a table below one that comes later', '[a.b]\nc = 1\n[a]\nd = 2', { a: { b: { c: 1 }, d: 2 } }],
  ['a list of tables', '[[a]]\nb = 1\n[[a]]\nb = 2', { a: [{ b: 1 }, { b: 2 }] }],
  [
    'tables within a list of tables',
    '[[a]]\n[[a.b]]\nc = 1\n[[a.b]]\nc = 2\n[[a]]\n[a.d]\ne = 3',
    {
      a: [{ b: [{ c: 1 }, { c: 2 }] }, { d: { e: 3 } }],
    },
  ],
  ['nothing', '', {}],
  ['comments alone', '# one\n\n# two', {}],
  ['Windows’ line ends', 'a = 1\r\n[b]\r\nc = 2\r\n', { a: 1, b: { c: 2 } }],
])('%s', (_, source, expected) => {
  expect(read(source).findings).toEqual([])
  expect(values(source)).toEqual(expected)
})

test.each([
  '2026-08-21',
  '2026-08-21T07:00:00Z',
  '2026-08-21T07:00:00',
  '2026-08-21 07:00:00',
  '2026-08-21T07:00:00.123+02:00',
  '07:30:00',
])('the date %s stays as written', (date) => {
  expect(values(`date = ${date}`)).toEqual({ date })
  expect(values(`date = [${date}]`)).toEqual({ date: [date] })
})

describe('places', () => {
  const places = (source: string) => [...read(source).value!.places].map(([key, { line, column }]) => [key, line, column])

  test('every key, every part of a dotted one, every entry of a list', () => {
    expect(places('a = ["x", "y"]\nb.c = 1\n[d]\ne = { f = 1 }\n[[g]]\nh = 1')).toEqual([
      ['a', 1, 1],
      ['a.0', 1, 6],
      ['a.1', 1, 11],
      ['b', 2, 1],
      ['b.c', 2, 3],
      ['d', 3, 2],
      ['d.e', 4, 1],
      ['d.e.f', 4, 7],
      ['g', 5, 3],
      ['g.h', 6, 1],
    ])
  })

  test('they count from the beginning of the file', () => {
    const text = '+++\r\ntitle = "x"\r\n+++\r\n'
    const { value } = readToml(text.slice(5, 18), 5, new Lines('a.md', text))
    expect(value!.places.get('title')).toEqual({ file: 'a.md', line: 2, column: 1, endLine: 2, endColumn: 6 })
  })
})

test.each([
  ['a key twice', 'a = 1\na = 2', 2],
  ['a table twice', '[a]\n[a]', 2],
  ['a value that is a table', 'a = 1\n[a.b]\nc = 1', 2],
  ['no value', 'a = ', 1],
  ['text that does not end', 'a = "x', 1],
  ['a list that does not end', 'a = ["x"\nb = 1', 2],
  ['text without quotes', 'a = b c', 1],
  ['a line that is no key', 'a = 1\nhello\n', 2],
])('%s is reported where it stands', (_, source, line) => {
  const { value, findings } = read(source)
  expect(value).toBeUndefined()
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ code: 'front-matter-syntax', place: { file: 'a.md', line } })
  expect(findings[0]!.message).toMatch(/^The TOML cannot be read: .+\.$/)
})

test('lists within lists without end are reported, not followed', () => {
  const { findings } = read(`a = ${'['.repeat(20_000)}${']'.repeat(20_000)}`)
  expect(findings.map(({ code }) => code)).toEqual(['front-matter-syntax'])
})

test.each([
  ['[__proto__]\nevil = 1'],
  ['__proto__.evil = 1'],
  ['[constructor.prototype]\nevil = 1'],
  ['a = { __proto__ = { evil = 1 } }'],
  ['[[__proto__]]\nevil = 1'],
  ['[a.__proto__]\nevil = 1'],
])('%j is a key like any other', (source) => {
  const read = values(source)
  expect(({} as Record<string, unknown>)['evil']).toBeUndefined()
  expect(JSON.stringify(read)).toContain('"evil":1')
})
