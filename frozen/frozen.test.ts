import { readFileSync } from 'node:fs'
import path from 'node:path'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { builtInPaths } from '../src/core/archive/routes.ts'
import { schemas } from '../src/core/entry/read-front-matter.ts'
import { icsOf } from '../src/core/feeds/ics.ts'
import { jsonSchema } from '../src/core/feeds/json-schemas.ts'
import { issuesFeed } from '../src/core/feeds/issues-feed.ts'
import { rssOf } from '../src/core/feeds/rss.ts'
import { topicFeed } from '../src/core/feeds/topic-feed.ts'
import { catalogue } from '../src/core/model/catalogue.ts'
import { settingsSchema } from '../src/core/model/settings.ts'
import { siteComponents } from '../src/core/parse/mdx-components.ts'
import { isKnownShortcode } from '../src/core/render/shortcodes.ts'
import { linkRecordSchema } from '../src/core/visits/link-record.ts'
import { addressed, page, pageHtml, publishFiles, readText, settingsOf } from '../tests/support/core.ts'
import { config, galley, temporaryFolder, writeFiles } from '../tests/support/galley.ts'

const pinned = (name: string): readonly string[] =>
  readFileSync(path.join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter(Boolean)

/** Everything promised is there; more may be. */
function expectKept(name: string, actual: readonly string[]) {
  const present = new Set(actual)
  expect(pinned(name).filter((line) => !present.has(line))).toEqual([])
}

interface Shape {
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Shape[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly additionalProperties?: Shape | boolean
  readonly default?: unknown
}

/** `items[].title: string, always` for each field, however deep; `items[].kind = article` for each value that it may have. */
const fieldsOf = (shape: Shape, prefix = ''): readonly string[] =>
  Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => {
    const name = `${prefix}${key}`
    return [`${name}: ${typeOf(inner)}${shape.required?.includes(key) ? ', always' : ''}`, ...within(inner, name)]
  })

const within = (shape: Shape, name: string): readonly string[] => [
  ...(shape.enum ?? []).map((value) => `${name} = ${String(value)}`),
  ...fieldsOf(shape, `${name}.`),
  ...(shape.items ? within(shape.items, `${name}[]`) : []),
  ...(typeof shape.additionalProperties === 'object' ? within(shape.additionalProperties, `${name}.*`) : []),
  ...(shape.anyOf ?? []).flatMap((one) => within(one, name)),
]
const typeOf = ({ type, anyOf, enum: values, const: value }: Shape): string =>
  (values && 'one of') ?? anyOf?.map(typeOf).join(' | ') ?? (value === undefined ? String(type) : String(value))

const inputShapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape

/** `image.src` for each key, however deep; `status = cancelled` for each value that it may have. */
const keysOf = (schema: z.ZodType): readonly string[] =>
  fieldsOf(inputShapeOf(schema)).map((line) => (line.includes(' = ') ? line : line.replace(/: .*/, '')))

const letters = {
  'issues/7/index.md': page(
    'title: Seven\ndate: 2026-02-01\naliases: [/old/seven/]',
    '## Tides\n\n[High water](https://tide.example/high) by Ada Lamp — On the ebb.\n\n## Events\n\n[Lantern Watch](https://lantern.example/), May 21, 2026, 15:00 UTC — On the quay. The call for papers closes on March 1, 2026.',
  ),
  'issues/7/notes.md': page('title: Left over'),
  'notes/quay.md': page('title: The quay\ndate: 2026-02-03'),
  'pages/about.md': page('title: About'),
  'topics/tides.md': page('title: Tides\nheadings: [tides]\nwords: [ebb]'),
  'events/kelp-days.md': page('title: Kelp Days\nstart: 2026-06-10\nend: 2026-06-11'),
}
const settings = settingsOf()
const { views } = publishFiles(letters, { settings })

test('codes of findings', () => {
  expectKept('codes.txt', Object.keys(catalogue))
})

test('addresses', () => {
  const pages = [...views.issues, ...views.issueNotes, ...views.notes, ...views.events, ...views.topics, ...views.sources]
  const anchors = views.issues.flatMap(({ url, text }) =>
    [...pageHtml(text).matchAll(/ id="([^"]+)"/g)].map(([, id]) => `${url}#${id}`),
  )
  const redirects = views.redirects.map(({ from, to }) => `${from} → ${to}`)
  expectKept('addresses.txt', [
    ...builtInPaths,
    ...[...pages, ...views.authors, ...views.pages].map(({ url }) => url),
    ...anchors,
    ...redirects,
  ])
})

test('identifiers of feeds and calendars', () => {
  const guids = (xml: string) => [...xml.matchAll(/<guid[^>]*>([^<]*)<\/guid>/g)].map(([, guid]) => `guid ${guid}`)
  const calendar = new ICAL.Component(ICAL.parse(icsOf(views.events, settings, 'Kelp')))
  expectKept('identifiers.txt', [
    ...guids(
      rssOf(
        issuesFeed(views.issues, settings, () => ({})),
        addressed(settings.url),
      ),
    ),
    ...views.topics.flatMap((topic) => guids(rssOf(topicFeed(topic, settings), addressed(settings.url)))),
    ...calendar.getAllSubcomponents('vevent').map((event) => `uid ${String(event.getFirstPropertyValue('uid'))}`),
  ])
})

test.each(['issue-1', 'issues-1'] as const)('fields of %s.json', (name) => {
  expectKept(`${name}.txt`, fieldsOf(jsonSchema(name, settings) as Shape))
})

test('keys of the settings, their values and their defaults', () => {
  const defaults = Object.entries(inputShapeOf(settingsSchema).properties ?? {}).flatMap(([key, { default: value }]) =>
    value === undefined ? [] : [`${key} by default ${JSON.stringify(value)}`],
  )
  expectKept('settings.txt', [...keysOf(settingsSchema), ...defaults])
})

test('keys of front matter, and their values', () => {
  expectKept(
    'front-matter.txt',
    Object.entries(schemas).flatMap(([kind, schema]) => keysOf(schema).map((key) => `${kind}: ${key}`)),
  )
})

test('what suffices for settings and front matter', () => {
  const least = {
    issue: { title: 'One', date: '2026-01-04' },
    'issue-notes': {},
    note: { title: 'One', date: '2026-01-04' },
    event: { title: 'One', start: '2026-01-04' },
    topic: { title: 'One' },
    page: { title: 'One' },
  } satisfies Record<keyof typeof schemas, unknown>
  const wanting = Object.entries(least).filter(([kind, meta]) => !schemas[kind as keyof typeof schemas].safeParse(meta).success)
  expect(wanting).toEqual([])
  expect(settingsSchema.safeParse({ title: 'T', description: 'D', url: 'https://kelp.example/', author: 'A' }).success).toBe(true)
})

test('fields of links.jsonl', () => {
  expectKept('links.txt', fieldsOf(inputShapeOf(linkRecordSchema)))
})

test('what a text may say to Galley: comments, shortcodes and components', () => {
  const codesOf = (text: string) => readText(text).findings.map(({ code }) => code)
  const says = (comment: string) =>
    !codesOf(`[Kettle](https://kettle.example/a) — It boils. <!-- galley: ${comment} -->`).includes('comment-unknown')
  expect(says('kettle')).toBe(false)
  const understood = {
    comment: says,
    shortcode: isKnownShortcode,
    component: (name: string) => (siteComponents as readonly string[]).includes(name),
  }
  const lines = pinned('texts.txt').map((line) => {
    const [kind, ...rest] = line.split(' ')
    return { line, isUnderstood: understood[kind as keyof typeof understood](rest.join(' ')) }
  })
  expect(lines.filter(({ isUnderstood }) => !isUnderstood)).toEqual([])
})

test('fields of `inspect`, and what the command line ends with', () => {
  using folder = temporaryFolder()
  writeFiles(folder.path, {
    'content/issues/7/index.md': `${letters['issues/7/index.md']}\n<script>1</script>\n`,
    'content/topics/tides.md': letters['topics/tides.md'],
    'good/issues/7/index.md': page('title: Seven\ndate: 2026-02-01'),
    'worrying/issues/7/index.md': page('title: Seven\ndate: 2026-02-01\ndescription: Seven.', 'The the tide.'),
    'bad/issues/7/index.md': 'No front matter.',
    'galley.config.mjs': 'export default { title: 3 }',
  })
  const at = (name: string) => path.join(folder.path, name)
  const { stdout } = galley(
    'inspect',
    '--json',
    '--config',
    config,
    '--topics',
    at('content/topics'),
    at('content/issues/7/index.md'),
  )
  const keys = (value: unknown, prefix: string): readonly string[] =>
    Array.isArray(value)
      ? value.flatMap((one) => keys(one, `${prefix}[]`))
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [`${prefix}.${key}`, ...keys(inner, `${prefix}.${key}`)])
        : []
  expectKept('inspect.txt', keys(JSON.parse(stdout), ''))
  const ends = {
    'nothing to say': galley('check', '--content', at('good'), '--config', config),
    'a warning in the content': galley('check', '--content', at('worrying'), '--config', config),
    'a link that never ran': galley('seen', '--content', at('good'), '--config', config, 'https://kettle.example/'),
    'an error in the content': galley('check', '--content', at('bad'), '--config', config),
    'settings that are wrong': galley('check', '--content', at('good'), '--config', at('galley.config.mjs')),
    'an option that is not known': galley('check', '--nonsense'),
  }
  expectKept(
    'exit-codes.txt',
    Object.entries(ends).map(([what, { code }]) => `${code}: ${what}`),
  )
})
