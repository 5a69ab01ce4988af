import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { slug } from 'github-slugger'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { catalogue, isBlocking, type Code } from '../src/core/model/catalogue.ts'
import * as collectionEntries from '../src/core/model/collection-entries.ts'
import { issueDataSchema, issuesIndexSchema } from '../src/core/model/issue-data.ts'
import { settingsSchema } from '../src/core/model/settings.ts'
import { read } from '../src/core/read.ts'
import { schemas } from '../src/core/entry/read-front-matter.ts'
import { openLexicon } from '../src/io/lexicon.ts'
import { galley, project } from '../tests/support/galley.ts'

const folder = path.join(project, 'docs/guide')
const guide = (name: string): string => readFileSync(path.join(folder, name), 'utf8')

const fences = /^( *)```[^]*?^\1```$/gm

/** What stands under each heading of a rank, by the heading; what looks like a heading within a fence is none. */
function sectionsOf(text: string, rank: number): ReadonlyMap<string, string> {
  const prose = text.replace(fences, (fence) => fence.replaceAll('#', ' '))
  const headings = [...prose.matchAll(/^(#+) (.*)$/gm)].filter(({ 1: marks }) => marks!.length <= rank)
  return new Map(
    headings.flatMap(({ 0: { length }, 1: marks, 2: heading, index }, at) =>
      marks!.length === rank ? [[heading!, text.slice(index + length, headings[at + 1]?.index)]] : [],
    ),
  )
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly default?: unknown
  readonly required?: readonly string[]
}

const shapeOf = (schema: z.ZodType, io: 'input' | 'output'): Shape =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Shape

/** `title`, `image`, `image.src`, … */
const keysOf = ({ properties = {} }: Shape): string[] =>
  Object.entries(properties).flatMap(([key, inner]) => [key, ...keysOf(inner).map((name) => `${key}.${name}`)])

const kinds = { Issue: 'issue', 'Issue notes': 'issue-notes', Note: 'note', Event: 'event', Page: 'page' } as const

describe('front-matter.md', () => {
  const sections = sectionsOf(guide('front-matter.md'), 2)

  test.each(Object.entries(kinds))('names the keys of “%s”, and no others', (heading, kind) => {
    const named = [...sections.get(heading)!.matchAll(/^\| `([\w.]+)` /gm)].map(([, key]) => key)
    expect(named.toSorted()).toEqual(keysOf(shapeOf(schemas[kind], 'output')).toSorted())
  })
})

describe('data.md', () => {
  const issue = shapeOf(issueDataSchema, 'output')
  const index = shapeOf(issuesIndexSchema, 'output')
  const entry = ({ properties }: Shape, list: string): Shape => properties![list]!.items!
  const records = {
    '`/issues.json`': index,
    'An issue of the list': entry(index, 'issues'),
    '`/288.json`': issue,
    'A section': entry(issue, 'sections'),
    'An item': entry(issue, 'items'),
    'A passage': entry(issue, 'passages'),
    'A link': entry(issue, 'links'),
    'An event': entry(issue, 'events'),
    'A topic': entry(issue, 'topics'),
    'Another issue': entry(issue, 'cites'),
  }
  const sections = new Map([...sectionsOf(guide('data.md'), 2), ...sectionsOf(guide('data.md'), 3)])

  test.each(Object.entries(records))('names the fields of “%s”, and no others', (heading, { properties = {} }) => {
    const [own = ''] = sections.get(heading)!.split('\n### ')
    const named = [...own.matchAll(/^\| `([\w$]+)` /gm)].map(([, key]) => key)
    expect(named.toSorted()).toEqual(Object.keys(properties).toSorted())
  })
})

describe('collections.md', () => {
  const sections = sectionsOf(guide('collections.md'), 3)
  const entries = {
    'An issue': collectionEntries.issueEntry,
    'The notes of an issue': collectionEntries.issueNotesEntry,
    'A note': collectionEntries.noteEntry,
    'The entry of an event': collectionEntries.eventEntry,
    'The entry of a topic': collectionEntries.topicEntry,
    'A page': collectionEntries.pageEntry,
  }

  test.each(Object.entries(entries))('names the fields of “%s”, and no others', (heading, { shape }) => {
    const named = [...(sections.get(heading) ?? '').matchAll(/^\| `(\w+)` /gm)].map(([, key]) => key)
    expect(named.toSorted()).toEqual(Object.keys(shape).toSorted())
  })

  test.each([
    ['jobs.astro', '../'],
    ['jobs-of-issue.astro', '../../'],
  ])('shows the page %s that a test builds', (file, src) => {
    const example = readFileSync(path.join(project, 'docs/examples', file), 'utf8').replaceAll('../../src/', src)
    expect(guide('collections.md')).toContain(`\`\`\`astro\n${example}\`\`\``)
  })
})

test('topics.md names the keys of a topic', () => {
  for (const key of Object.keys(schemas.topic.shape)) expect(guide('topics.md')).toContain(`\`${key}\``)
})

describe('settings.md', () => {
  const sections = sectionsOf(guide('settings.md'), 3)
  const { properties = {}, required = [] } = shapeOf(settingsSchema, 'input')
  const squeezed = (text: string) => text.replace(/\s+/g, '').replaceAll('"', "'")

  test('has the settings, and no others', () => {
    expect([...sections.keys()].toSorted()).toEqual(
      Object.keys(properties)
        .map((key) => `\`${key}\``)
        .toSorted(),
    )
  })

  test.each(Object.entries(properties))('says of `%s` whether it is required, else its default', (key, { default: value }) => {
    const text = squeezed(sections.get(`\`${key}\``)!)
    if (required.includes(key)) expect(text).toContain('Required.')
    else if (value === undefined) expect(text).toContain('Default:none')
    else expect(text).toContain(squeezed(`Default: \`${JSON.stringify(value).replace(/"(\w+)":/g, '$1:')}\``))
  })

  test.each([
    ['title', 3],
    ['title', ''],
    ['description', ''],
    ['url', 'slackwater.example'],
    ['author', ''],
    ['language', ''],
    ['seriesWords', [1]],
    ['oldHosts', [1]],
    ['issuePath', '/:slug/'],
    ['timeZone', 'CEST'],
    ['publishingHour', '7:00'],
    ['zones', { IST: 'India' }],
    ['numericDates', 'dmy'],
    ['feedLength', '20'],
    ['feedLength', 1.5],
    ['feedLength', 0],
    ['ignoredLinks', 'guild.example'],
    ['ignoredLinks', [{ link: '*.guild.example', reason: 'shut' }]],
    ['rules', { 'html-removed': 'warning' }],
  ])('gives the message for `%s: %j`', (key, wrong) => {
    const { error } = settingsSchema.shape[key as 'title'].safeParse(wrong)
    expect(squeezed(sections.get(`\`${key}\``)!)).toContain(squeezed(error!.issues[0]!.message))
  })
})

describe('findings.md', () => {
  const sections = sectionsOf(guide('findings.md'), 3)
  const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://letters.example/', author: 'A' })
  const lexicon = openLexicon(settings)
  const codesOf = (kind: string, text: string) => {
    const whole = /^(?:---|\+\+\+)$/m.test(text) || kind === 'bare' ? text : `---\ntitle: T\ndate: 2026-03-01\n---\n\n${text}`
    const source = { path: `issues/7/index.${kind === 'mdx' ? 'mdx' : 'md'}`, bytes: new TextEncoder().encode(whole) }
    return read(source, 'issue', settings, lexicon).findings.map(({ code }) => code)
  }
  const examples = [...sections].flatMap(([heading, text]) =>
    [...text.matchAll(/^```(\w+) (bad|good)\n([^]*?)^```$/gm)].map(([, kind = '', judgement = '', example = '']) => ({
      code: heading.replaceAll('`', ''),
      kind: heading === '`front-matter-missing`' ? 'bare' : kind,
      judgement,
      example,
    })),
  )

  test('has the codes, and no others', () => {
    expect([...sections.keys()].toSorted()).toEqual(
      Object.keys(catalogue)
        .map((code) => `\`${code}\``)
        .toSorted(),
    )
  })

  test('has each code once', () => {
    const headings = [...guide('findings.md').matchAll(/^### `.*`$/gm)].map(([heading]) => heading)
    expect(headings).toEqual([...new Set(headings)])
  })

  test.each(Object.entries(catalogue))('says how severe `%s` is', (code, { severity }) => {
    const blocksPublishing = isBlocking(code as Code) ? ', blocks publishing' : ''
    expect(sections.get(`\`${code}\``)?.trim(), `docs/guide/findings.md has no section “### \`${code}\`”`).toMatch(
      new RegExp(`^\\*\\*${severity}\\*\\*${blocksPublishing}\\. `),
    )
  })

  test.each(examples)('shows what is $judgement for `$code`', ({ code, kind, judgement, example }) => {
    if (judgement === 'bad') expect(codesOf(kind, example)).toContain(code)
    else expect(codesOf(kind, example)).toEqual([])
  })
})

describe('commands.md', () => {
  const text = guide('commands.md')
  const commands = [...galley('--help').stdout.matchAll(/^ {2}([a-z]+) (?:\[options\]|\[command\])/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'help')

  test('has the commands, and no others', () => {
    const documented = [...sectionsOf(text, 2).keys()].flatMap((heading) => /^`galley (\w+)`$/.exec(heading)?.[1] ?? [])
    expect(documented.toSorted()).toEqual(commands.toSorted())
    expect(commands).toContain('check')
  })

  test.each(commands)('names each argument and option of `galley %s`', (name) => {
    const section = sectionsOf(text, 2).get(`\`galley ${name}\``)!
    const { stdout } = galley(name, '--help')
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option!)
    for (const option of options.filter((it) => it !== '--help')) expect(section).toContain(`\`${option}`)
    const parameters = /^Usage: galley \w+ \[options\] ?(.*)$/m.exec(stdout)?.[1]?.match(/[<[][\w.]+[>\]]/g) ?? []
    for (const parameter of parameters) expect(section).toContain(`\`${parameter}\``)
  })
})

test('links lead to pages and headings that are there', () => {
  const proseOf = (text: string) => text.replace(fences, '')
  const anchorsIn = (text: string) =>
    new Set([...proseOf(text).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => slug(heading!.replaceAll('`', ''))))
  const lost = readdirSync(folder).flatMap((name) => {
    const links = proseOf(guide(name))
      .replace(/`[^`\n]*`(?!\])/g, '')
      .matchAll(/\]\(([\w./-]*)(?:#([\w-]+))?\)/g)
    return [...links].flatMap(([link, file, anchor]) => {
      const target = path.join(folder, file || name)
      if (!existsSync(target)) return [`${name}: ${link}`]
      return anchor && !anchorsIn(readFileSync(target, 'utf8')).has(anchor) ? [`${name}: ${link}`] : []
    })
  })
  expect(lost).toEqual([])
})
