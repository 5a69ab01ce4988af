import * as fc from 'fast-check'
import type { DocumentKind } from '../../../src/core/model/document.ts'
import { address } from './addresses.ts'
import type { Case, Encoding, FuzzedFile } from './case.ts'
import { frontMatter } from './front-matter.ts'
import { markdown } from './markdown.ts'
import { tameText } from './tame.ts'
import { oddity, plain, word } from './words.ts'

const name = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      '1',
      '2',
      '3',
      '01',
      '10',
      '404',
      '500',
      'a',
      'kelp',
      'secrets',
      'vault',
      'kelp-conf-2027',
      'tide-days',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'constructor',
      '__proto__',
      'toString',
      'index',
      'Über',
      'u\u0308ber',
      'KELP',
      'a b',
      'a%20b',
      'a#b',
      'a?b',
      '100%',
      'con',
      'x'.repeat(260),
      'a.b',
      '..a',
      '-',
      '.hidden',
      'feed.xml',
      'events',
      'x\ny',
    ),
  },
  { weight: 1, arbitrary: word },
  { weight: 1, arbitrary: oddity },
)

const paths: Readonly<Record<DocumentKind, (name: string, isMdx: boolean) => string>> = {
  issue: (it, isMdx) => `issues/${it}/index.md${isMdx ? 'x' : ''}`,
  'issue-notes': (it) => `issues/${it}/notes.md`,
  note: (it, isMdx) => `notes/${it}.md${isMdx ? 'x' : ''}`,
  event: (it) => `events/${it}.md`,
  topic: (it) => `topics/${it}.md`,
  page: (it, isMdx) => `pages/${it}.md${isMdx ? 'x' : ''}`,
}

const encoding = fc.oneof(
  { weight: 40, arbitrary: fc.constant<Encoding>('utf-8') },
  { weight: 1, arbitrary: fc.constantFrom<Encoding>('utf-8 with a mark', 'utf-16', 'latin-1', 'cut') },
)

/** What an editor's program, or a slip of the hand, does to a whole file. */
const treatment = fc.oneof(
  { weight: 24, arbitrary: fc.constant((text: string) => text) },
  { weight: 2, arbitrary: fc.constant((text: string) => text.replaceAll('\n', '\r\n')) },
  { weight: 1, arbitrary: fc.constant((text: string) => text.replaceAll('\n', '\r')) },
  { weight: 1, arbitrary: fc.nat(2000).map((at) => (text: string) => text.slice(0, at)) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(2000), oddity).map(
      ([at, odd]) =>
        (text: string) =>
          text.slice(0, at) + odd + text.slice(at),
    ),
  },
  { weight: 1, arbitrary: fc.constant((text: string) => text.replaceAll('\n\n', '\n')) },
)

const wildText = (kind: DocumentKind): fc.Arbitrary<string> =>
  fc.tuple(frontMatter(kind), markdown, treatment).map(([front, text, treat]) => treat(`${front}\n\n${text}\n`))

const wild = (kind: DocumentKind): fc.Arbitrary<FuzzedFile> =>
  fc
    .tuple(name, fc.nat(7), wildText(kind), encoding)
    .map(([it, chance, text, as]) => ({ path: paths[kind](it, chance === 0), text, encoding: as }))

const tameNames: Readonly<Partial<Record<DocumentKind, readonly string[]>>> = {
  event: ['kelp-conf-2027', 'tide-days'],
  topic: ['secrets', 'vault', 'tides'],
}
const tame = (kind: DocumentKind): fc.Arbitrary<FuzzedFile> =>
  fc
    .tuple(fc.constantFrom(...(tameNames[kind] ?? ['1', '2', '3', '4'])), tameText(kind))
    .map(([it, text]) => ({ path: paths[kind](it, false), text, encoding: 'utf-8' }))

/** Half of the texts are nearly as they should be, so that pages, topics and events are made of them, and of the others with them. */
const textOf = (kind: DocumentKind): fc.Arbitrary<FuzzedFile> => fc.oneof(wild(kind), tame(kind))

const beside = fc
  .tuple(
    fc.constantFrom('issues', 'notes', 'topics', 'events', 'pages', 'misc'),
    name,
    fc.constantFrom('a.png', 'a.svg', 'a#b.png', 'constructor', 'x.md', 'README.md', 'b/c.md', 'a.pdf'),
  )
  .map(([folder, it, file]): FuzzedFile => ({ path: `${folder}/${it}/${file}`, text: '', encoding: 'utf-8' }))

const file = fc.oneof(
  { weight: 8, arbitrary: textOf('issue') },
  { weight: 3, arbitrary: textOf('note') },
  { weight: 3, arbitrary: textOf('topic') },
  { weight: 2, arbitrary: textOf('event') },
  { weight: 1, arbitrary: textOf('issue-notes') },
  { weight: 1, arbitrary: textOf('page') },
  { weight: 1, arbitrary: beside },
)

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 })

/** Settings that are used as they stand; nearly all of them may be used. */
const settings: fc.Arbitrary<Case['settings']> = fc
  .tuple(
    fc.record({
      title: fc.oneof(fc.constant('Kelp'), plain),
      description: fc.oneof(fc.constant('Letters.'), plain),
      url: fc.constantFrom(
        'https://kelp.example/',
        'https://kelp.example',
        'https://kelp.example/letters/',
        'http://kelp.example:8080/a/b/',
      ),
      author: fc.oneof(fc.constant('The desk'), plain),
    }),
    fc.record(
      {
        oldHosts: some(fc.constantFrom('old.kelp.example', 'kelp.example', 'lamp.example', 'x')),
        language: fc.constantFrom('en', 'de', 'en-GB', 'ar', 'tr', 'zz'),
        timeZone: fc.constantFrom('UTC', 'Europe/Vienna', 'Pacific/Kiritimati', 'America/St_Johns'),
        publishingHour: fc.constantFrom('00:00', '07:00', '23:59'),
        issuePath: fc.constantFrom('/:number/', '/issues/:number/', '/topics/:number/'),
        menu: some(fc.record({ label: plain, href: address })),
        subscribe: fc.record({ url: address, invitation: plain }),
        seriesWords: some(word),
        words: some(fc.oneof(word, plain)),
        zones: fc.constantFrom({ IST: 'Asia/Kolkata' }, { CEST: 'UTC' }, { constructor: 'UTC' }, {}),
        numericDates: fc.constantFrom('month-first', 'day-first'),
        feedLength: fc.constantFrom(1, 2, 20, 1e9),
        rules: fc.constantFrom(
          {},
          { 'word-doubled': 'off' },
          { 'link-refused': 'off' },
          { 'html-removed': 'error' },
          { 'link-repeated': 'info' },
        ),
      },
      { requiredKeys: [] },
    ),
    fc.oneof(
      { weight: 30, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.constantFrom({ odd: 1 }, { url: 'x' }, { rules: { constructor: 'off' } }) },
    ),
  )
  .map(([needed, chosen, wrong]) => ({ ...needed, ...chosen, ...wrong }))

const context = {
  now: fc.constantFrom(
    '2026-11-20T12:00:00Z',
    '2026-11-20T12:00:00Z',
    '2026-02-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2027-04-09T23:59:59Z',
  ),
  includeUnpublished: fc.boolean(),
  served: some(
    fc.constantFrom(
      '/favicon.svg',
      '/robots.txt',
      '/1/index.html',
      '/404.html',
      '/kelp',
      '/topics/secrets/index.html',
      '/constructor',
    ),
  ),
}

const unique = (files: readonly FuzzedFile[]): FuzzedFile[] => [...new Map(files.map((it) => [it.path, it])).values()]

/** An archive of a few texts of all kinds, with settings. */
export const archive: fc.Arbitrary<Case> = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 7 }).map(unique),
  settings,
  ...context,
})

/** What is around texts that come from elsewhere. */
export const around = { settings, ...context }
