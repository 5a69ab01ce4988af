import * as fc from 'fast-check'
import type { DocumentKind } from '../../../src/core/model/document.ts'
import { address } from './addresses.ts'
import { line, person } from './markdown.ts'
import { plain, soup, word } from './words.ts'

const quoted = (value: string): string => JSON.stringify(value)
const day = fc.constantFrom(
  '2026-01-04',
  '2026-03-01',
  '2026-06-07T07:00:00Z',
  '2026-08-02T09:30:00+02:00',
  '2025-12-28',
  '2026-12-24',
  '2027-01-10',
  '"2026-02-01"',
  '2026-02-01 10:00',
)
const oddDay = fc.constantFrom(
  '2026-13-45',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '99999-01-01',
  'yesterday',
  '20260101',
  '2026-01-04T25:00',
  '1',
  '""',
  '-0001-01-01',
  '2026-01-04T00:00:00+99:00',
)

/** A value as a careless or a hostile editor writes it, whatever the key wants. */
const oddValue = fc.oneof(
  fc.constantFrom(
    '',
    '~',
    'null',
    'true',
    'yes',
    '1',
    '-0',
    '0x1F',
    '1e400',
    '.nan',
    '.inf',
    '[]',
    '{}',
    '[a, [b, {c: d}]]',
    '{a: b, a: c}',
    '{constructor: x, __proto__: {y: z}}',
    '&a [*a]',
    '*nowhere',
    '!!binary aGk=',
    '!!js/function "x"',
    '!!set {a, b}',
    '|\n  a\n  b',
    '>-\n  folded\n\n  text',
    '"unclosed',
    "'it''s'",
    '"\\ud800"',
    '"\\u0000"',
    '@x',
    '`x`',
    '%x',
    '- x',
    '? x',
    'a: b: c',
    '<<: *a',
    '{{ x }}',
    '2026-01-04',
    '12:30:45',
    '"""\nlong\n"""',
    "'''x'''",
    '1979-05-27T07:32:00Z',
    '[[x]]',
    '1_000',
    '\t x',
    `[${'['.repeat(60)}`,
    `{a: ${'{a: '.repeat(30)}`,
  ),
  plain.map(quoted),
  plain,
  line.map(quoted),
  address.map(quoted),
  soup,
  oddDay,
)

const list = fc
  .array(fc.oneof(word, plain, fc.constantFrom('secrets', 'Vault', 'constructor', '__proto__', 'kelp')), { maxLength: 4 })
  .map((all) => `[${all.map(quoted).join(', ')}]`)
const slug = fc.constantFrom(
  '1',
  '01',
  '2',
  'secrets',
  'vault',
  'kelp',
  'constructor',
  '__proto__',
  '404',
  'a.b',
  'Über',
  'ss',
  'ß',
  'kelp-conf-2027',
  'index',
  '-x',
  'feed.xml',
)
const alias = fc.oneof(
  fc.constantFrom(
    '/old/',
    '/1/',
    '/index.html',
    '/404/',
    '/feed.xml',
    '/2016/welcome.html',
    'relative',
    '/a%2fb/',
    '/%2e%2e/x/',
    '/a?b',
    '/a#b',
    '//x.example/',
    'https://kelp.example/old/',
    '/ /',
    '/events/',
    '/%C3%A9/',
    '/é/',
    '/e\u0301/',
    `/${'x'.repeat(300)}/`,
  ),
  address,
  word,
)
const aliases = fc.array(alias, { maxLength: 3 }).map((all) => `[${all.map(quoted).join(', ')}]`)
const image = fc
  .tuple(address, plain, fc.integer({ min: 0, max: 2 }))
  .map(
    ([url, text, form]) =>
      [quoted(url), `{ src: ${quoted(url)}, alt: ${quoted(text)}, caption: ${quoted(text)} }`, '{ src: a.png }'].at(form) ?? '',
  )
const sponsor = fc
  .tuple(plain, address, fc.boolean())
  .map(([name, url, isNamed]) => (isNamed ? quoted(name) : `{ name: ${quoted(name)}, url: ${quoted(url)} }`))
const text = fc.oneof(plain, line).map(quoted)
const flag = fc.constantFrom('true', 'false', 'false')
const weighed = fc
  .array(
    fc.oneof(
      word.map(quoted),
      fc.tuple(word, list).map(([it, others]) => `{ word: ${quoted(it)}, with: ${others} }`),
      fc.tuple(word, list).map(([it, others]) => `{ word: ${quoted(it)}, without: ${others} }`),
    ),
    { maxLength: 4 },
  )
  .map((all) => `[${all.join(', ')}]`)
const hosts = fc
  .array(
    fc.constantFrom('lamp.example', 'github.com/kelp-works', 'kelpconf.example', 'https://x.example', 'müller.example', '*'),
    { maxLength: 3 },
  )
  .map((all) => `[${all.map(quoted).join(', ')}]`)
const slugs = fc.array(slug, { maxLength: 3 }).map((all) => `[${all.map(quoted).join(', ')}]`)

/** What each key takes, in YAML. */
const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  title: text,
  date: day,
  description: text,
  author: fc.oneof(person.map(quoted), list),
  draft: flag,
  slug: slug.map(quoted),
  aliases,
  image,
  topics: list,
  tags: list,
  categories: list,
  events: slugs,
  sponsor,
  event: slug.map(quoted),
  session: text,
  url: address.map(quoted),
  start: fc.constantFrom('2027-04-09', '2026-02-01', '2026-11-20', '0001-01-01', '9999-12-31'),
  end: fc.constantFrom('2027-04-10', '2026-02-01', '2026-11-21', '9999-12-31'),
  time: fc.constantFrom('"18:30"', '"00:00"', '18:30', '"24:00"'),
  timezone: fc.constantFrom('Europe/Vienna', 'UTC', 'America/New_York', 'Mars/Base', '"constructor"', '+02:00'),
  location: text,
  online: flag,
  status: fc.constantFrom('scheduled', 'cancelled', 'postponed', 'gone'),
  series: text,
  definition: text,
  words: weighed,
  hints: weighed,
  against: list,
  hosts,
  headings: list,
  broader: slugs,
  related: slugs,
}

const keysOf: Readonly<Record<DocumentKind, readonly string[]>> = {
  issue: ['description', 'author', 'draft', 'slug', 'aliases', 'image', 'topics', 'tags', 'categories', 'events', 'sponsor'],
  'issue-notes': ['title', 'date', 'description', 'author', 'draft'],
  note: ['title', 'date', 'description', 'event', 'session', 'author', 'draft', 'slug', 'aliases', 'image', 'topics', 'tags'],
  event: ['url', 'start', 'end', 'time', 'timezone', 'location', 'online', 'status', 'series', 'aliases', 'topics'],
  topic: ['aliases', 'definition', 'words', 'hints', 'against', 'hosts', 'headings', 'broader', 'related'],
  page: ['description', 'aliases', 'draft'],
}
const needed: Readonly<Record<DocumentKind, readonly string[]>> = {
  issue: ['title', 'date'],
  'issue-notes': [],
  note: ['title', 'date'],
  event: ['title'],
  topic: ['title'],
  page: ['title'],
}

type Pair = readonly [key: string, value: string]

const pairOf = (key: string): fc.Arbitrary<Pair> =>
  fc.oneof({ weight: 12, arbitrary: values[key] ?? plain }, { weight: 1, arbitrary: oddValue }).map((value): Pair => [key, value])

const oddKey = fc.constantFrom(
  'constructor',
  '__proto__',
  'toString',
  'Title',
  'titel',
  'lastmod',
  'weight',
  '"quoted key"',
  'a.b',
  '',
  '? complex',
  '- list',
  'url',
  'type',
  'layout',
  'image.alt',
  '1',
  '<<',
  '&x y',
  'é',
)
const oddPair = fc.tuple(oddKey, oddValue)

/** YAML's flow collections as TOML writes them. */
const asToml = (value: string): string => {
  const isPlain = /^(?:["'[]|\d|true$|false$)/.test(value)
  return isPlain
    ? value.replaceAll(/(?<=[{,] ?\w+): /g, ' = ')
    : value.startsWith('{')
      ? value.replaceAll(/(?<=[{,] ?\w+): /g, ' = ')
      : quoted(value)
}

const written = ([format, pairs, trouble]: readonly [string, readonly Pair[], string]): string => {
  switch (format) {
    case 'toml':
      return ['+++', ...pairs.map(([key, value]) => `${key} = ${asToml(value)}`), ...(trouble ? [trouble] : []), '+++'].join('\n')
    case 'block':
      return [
        '---',
        ...pairs.map(([key, value]) =>
          /^\["/.test(value) && !value.includes('{')
            ? [
                `${key}:`,
                ...value
                  .slice(1, -1)
                  .split(/, (?=")/)
                  .map((it) => `  - ${it}`),
              ].join('\n')
            : `${key}: ${value}`,
        ),
        ...(trouble ? [trouble] : []),
        '---',
      ].join('\n')
    default:
      return ['---', ...pairs.map(([key, value]) => `${key}: ${value}`), ...(trouble ? [trouble] : []), '---'].join('\n')
  }
}

const trouble = fc.oneof(
  { weight: 40, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---',
      '...',
      '# comment',
      '\t',
      'title: again',
      ': x',
      '[table]',
      '[[array]]',
      '[a.b]\nc = 1',
      'a = 1\na = 2',
      '"',
      '{',
      '&a x: *a',
      '\0',
      '\u2028',
      '%YAML 9.9',
    ),
  },
  { weight: 1, arbitrary: soup },
)

/** The front matter of a file of this kind, fences included. Most of it can be read. */
export const frontMatter = (kind: DocumentKind): fc.Arbitrary<string> => {
  const known = fc
    .uniqueArray(fc.constantFrom(...keysOf[kind]), { maxLength: 5 })
    .chain((keys) => fc.tuple(...[...needed[kind], ...keys].map(pairOf)))
  const odd = fc.oneof(
    { weight: 8, arbitrary: fc.constant<readonly Pair[]>([]) },
    { weight: 1, arbitrary: fc.array(oddPair, { minLength: 1, maxLength: 2 }) },
  )
  const whole = fc
    .tuple(
      fc.constantFrom('yaml', 'yaml', 'block', 'toml'),
      fc.tuple(known, odd).map(([pairs, more]) => [...pairs, ...more]),
      trouble,
    )
    .map(written)
  return fc.oneof(
    { weight: 30, arbitrary: whole },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '---',
        '---\n---',
        '+++\n+++',
        '--- \ntitle: x\n---',
        '---\ntitle: x',
        '---toml\ntitle = "x"\n---',
        '{"title": "x"}',
        '---\n- a\n---',
        '---\nx\n---',
        '+++\nx\n+++',
      ),
    },
    { weight: 1, arbitrary: soup },
  )
}
