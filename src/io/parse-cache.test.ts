import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bytesOf, page, settingsOf } from '../../tests/support/core.ts'
import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import type { Entry } from '../core/model/entry.ts'
import { summarise } from '../core/archive/summarise.ts'
import { read } from '../core/read.ts'
import type { SettingsInput } from '../core/model/settings.ts'
import { sealed } from './cache-folder.ts'
import { openParseCache, thisMachine, type ParseCache } from './parse-cache.ts'
import { usualLimits } from './reading/protocol.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Asked {
  readonly text?: string
  readonly file?: string
  readonly kind?: DocumentKind
  readonly settings?: ReturnType<typeof settingsOf>
}
const text = page('title: One\ndate: 2026-01-04', '## Tides\n\n[How tides turn](https://sea.example/) — A chart.\n\n![x](y.png)')

/** One run that asks for one file: what it got, and how often it had to be made. */
function run({ text: own = text, file = 'issues/1/index.md', kind = 'issue', settings = settingsOf() }: Asked = {}) {
  let made = 0
  const cache = openParseCache(folder, settings)
  const source = { path: file, bytes: bytesOf(own) }
  const reading = lookUp(cache, source, kind, () => {
    made += 1
    return read(source, kind, settings)
  })
  cache.close()
  return { reading, made }
}
/** The entry that is kept, or else one that is made and kept. */
const lookUp = (cache: ParseCache, source: SourceFile, kind: DocumentKind, make: () => Entry): Entry =>
  cache.kept(source, kind, make) ?? cache.keep(source, kind, make(), make)
const entries = () => readdirSync(path.join(folder, 'readings'))
const entry = () => path.join(folder, 'readings', entries()[0]!)

test('what was read once is not read again, and is the same', () => {
  const first = run()
  const second = run()
  expect([first.made, second.made]).toEqual([1, 0])
  expect(second.reading).toEqual(read({ path: 'issues/1/index.md', bytes: bytesOf(text) }, 'issue', settingsOf()))
  expect(second.reading).toEqual(first.reading)
})

test.each(['structure', 'prose'])('the %s of a body is loaded when it is used, and made again where it is damaged', (part) => {
  const first = run()
  const file = path.join(folder, 'readings', entries().find((name) => name.includes(part)) ?? '')
  const whole = readFileSync(file)
  writeFileSync(file, whole.subarray(0, whole.length - 9))
  const second = run()
  expect([second.reading.publication?.meta.title, second.made]).toEqual(['One', 0])
  expect(second.reading).toEqual(first.reading)
  expect(readFileSync(file)).toEqual(whole)
})

describe('it is read again when something that it depends on has changed', () => {
  test.each<[string, Asked]>([
    ['its bytes', { text: `${text} ` }],
    ['its path', { file: 'issues/2/index.md' }],
    ['its kind', { kind: 'note' }],
    ['the time zone', { settings: settingsOf({ timeZone: 'Europe/Vienna' }) }],
    ['the address of the site', { settings: settingsOf({ url: 'https://tide.example/' }) }],
    ['the words of the newsletter', { settings: settingsOf({ words: ['Kelpgres'] }) }],
  ])('%s', (_, requested) => {
    run()
    expect(run(requested).made).toBe(1)
  })
})

test.each<[string, Partial<SettingsInput>]>([
  ['a label of the menu', { menu: [{ label: 'All issues', href: '/archive/' }] }],
  ['the length of the feed', { feedLength: 3 }],
  ['the severity of a rule', { rules: { 'link-repeated': 'off' } }],
  ['the description of the newsletter', { description: 'Other letters.' }],
])('it is not read again for %s', (_, more) => {
  run()
  expect(run({ settings: settingsOf(more) }).made).toBe(0)
})

test.each([
  ['cut', (whole: string) => whole.slice(0, whole.length / 2)],
  ['empty', () => ''],
  ['not JSON', () => 'oops'],
  ['nothing', () => 'null'],
  ['another shape', () => '{}'],
  ['a list', () => '[]'],
])('an entry that is %s is read anew, and mended', (_, broken) => {
  const { reading } = run()
  writeFileSync(entry(), broken(readFileSync(entry(), 'utf8')))
  const second = run()
  expect(second.made).toBe(1)
  expect(second.reading).toEqual(reading)
  expect(run().made).toBe(0)
})

describe('that a text takes too long', () => {
  const ask = (machine: string) => {
    let made = 0
    const cache = openParseCache(folder, settingsOf(), undefined, () => machine)
    const { findings } = lookUp(cache, { path: 'a.md', bytes: bytesOf('a') }, 'note', () => {
      made += 1
      return {
        file: 'a.md',
        kind: 'note',
        exceptions: [],
        findings: [{ code: 'text-too-slow', place: { file: 'a.md' }, message: 'Slow.' }],
      }
    })
    cache.close()
    return { made, codes: findings.map(({ code }) => code) }
  }

  test('is known to the machine that has tried, with its limits', () => {
    expect([ask('slow'), ask('slow')]).toEqual([
      { made: 1, codes: ['text-too-slow'] },
      { made: 0, codes: ['text-too-slow'] },
    ])
    expect(thisMachine()).toContain(JSON.stringify(usualLimits))
  })

  test('is found out anew by another', () => {
    ask('slow')
    expect(ask('fast').made).toBe(1)
    expect(entries()).toHaveLength(1)
  })
})

test('an entry of another file counts as none', () => {
  run()
  const other = readFileSync(entry())
  const second = page('title: Two\ndate: 2026-01-11', '## Fog')
  run({ text: second })
  writeFileSync(entry(), other)
  const { made, reading } = run({ text: second })
  expect([made, reading.publication?.meta.title]).toEqual([1, 'Two'])
})

test('what a run asks for twice is made once', () => {
  const cache = openParseCache(folder, settingsOf())
  let made = 0
  const make = () => {
    made += 1
    return { file: 'a.md', kind: 'note', exceptions: [], findings: [] } as const
  }
  for (let times = 0; times < 2; times += 1) lookUp(cache, { path: 'a.md', bytes: bytesOf('a') }, 'note', make)
  cache.close()
  expect([made, entries().length]).toEqual([1, 1])
})

test('what a run did not use is forgotten, what it left half-written too', () => {
  run()
  const old = entries()
  writeFileSync(`${entry()}.tmp`, 'half')
  run({ text: `${text} ` })
  expect(entries()).toHaveLength(old.length)
  expect(entries().filter((name) => old.includes(name))).toEqual([])
})

test('what is wrong with a file is kept along', () => {
  const faulty = { text: page('title: One', '<script>x</script>') }
  expect(run(faulty).reading.findings).toHaveLength(2)
  const { reading, made } = run(faulty)
  expect(made).toBe(0)
  expect(reading.findings.map(({ code }) => code)).toEqual(['front-matter-invalid', 'html-removed'])
})

test('without a folder every file is read', () => {
  const cache = openParseCache(undefined, settingsOf())
  let made = 0
  const make = () => {
    made += 1
    return { file: 'a.md', kind: 'note', exceptions: [], findings: [] } as const
  }
  for (let times = 0; times < 2; times += 1) lookUp(cache, { path: 'a.md', bytes: bytesOf('a') }, 'note', make)
  cache.close()
  expect(made).toBe(2)
})

describe('the summary of a text, with its topics, is kept with it', () => {
  const topic = (words: string) =>
    read({ path: 'topics/tides.md', bytes: bytesOf(page(`title: Tides\nwords: [${words}]`)) }, 'topic', settingsOf())

  /** Topics that one run gives the text, and the names of what is kept after it. */
  const tagged = (words: string, own = text) => {
    const cache = openParseCache(folder, settingsOf())
    const source = { path: 'issues/1/index.md', bytes: bytesOf(own) }
    const issue = lookUp(cache, source, 'issue', () => read(source, 'issue', settingsOf()))
    const { summaries } = summarise([issue, topic(words)], cache.summariesBy([issue, topic(words)]))
    cache.close()
    const slugs = summaries.flatMap(({ body }) => body.passages.flatMap(({ tags }) => tags.map(({ slug }) => slug)))
    return { slugs, kept: entries().filter((name) => name.includes('summary')) }
  }
  const change = (tags: string) => {
    const name = entries().find((it) => it.includes('summary'))!
    const file = path.join(folder, 'readings', name)
    const [, kept = ''] = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, sealed(name, kept.replaceAll('"slug":"tides"', tags)))
  }

  test('and not made again for the same vocabulary', () => {
    expect(tagged('tides').slugs).toEqual(['tides'])
    change('"slug":"ebb"')
    expect(tagged('tides').slugs).toEqual(['ebb'])
  })

  test('but for another, whose takes its place', () => {
    const before = tagged('tides')
    const after = tagged('fog')
    expect(after.slugs).toEqual([])
    expect(after.kept).toEqual(before.kept)
  })

  test('and goes with it', () => {
    const before = tagged('tides')
    const after = tagged('tides', `${text} More.`)
    expect(after.kept).toHaveLength(1)
    expect(after.kept).not.toEqual(before.kept)
  })

  test('and is made again where it is damaged', () => {
    tagged('tides')
    const file = path.join(
      folder,
      'readings',
      entries().find((it) => it.includes('summary'))!,
    )
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"slug":"tides"', '"slug":"ebb"'))
    expect(tagged('tides').slugs).toEqual(['tides'])
  })
})
