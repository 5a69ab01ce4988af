import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '../model/document.ts'
import { issueDataSchema, issuesIndexSchema, type IssueData } from '../model/issue-data.ts'
import { settingsSchema } from '../model/settings.ts'
import { build } from '../pipeline.ts'
import { read } from '../read.ts'
import type { Entry } from '../model/entry.ts'
import { classify } from '../parse/classify.ts'
import { issueJson, issueText } from './issue-files.ts'
import { issuesIndex } from './issues-index.ts'
import { jsonSchema } from './json-schemas.ts'
import { isExample } from '../../../tests/support/example.ts'
import { newsletter } from '../../../tests/support/galley.ts'
import { addressed } from '../../../tests/support/core.ts'

/** Whole newsletters: the tests’ own, the example, and ten years of a real one, which is not part of the project. */
const root = path.join(import.meta.dirname, '../../..')
const corpus = path.join(root, '../shared/corpus/devopsish/content/archive')

const settings = settingsSchema.parse({
  title: 'T',
  description: 'D',
  url: 'https://slackwater.example/',
  oldHosts: ['letters.slackwater.example'],
  author: 'A',
})

const readFile = (folder: string, name: string, as: string, kind: DocumentKind): Entry =>
  read({ path: as, bytes: readFileSync(path.join(folder, name)) }, kind, settings)

const readFolder = (folder: string): readonly Entry[] =>
  classify(readdirSync(folder, { recursive: true, encoding: 'utf8' }), []).documents.map(({ path: name, kind }) =>
    readFile(folder, name, name, kind),
  )
const own = (): readonly Entry[] => readFolder(path.join(newsletter, 'content'))
const example = (): readonly Entry[] => readFolder(path.join(root, 'content'))

const real = (): readonly Entry[] => [
  ...readdirSync(corpus).flatMap((number) =>
    ['index.md', 'newsletter.md']
      .filter((name) => existsSync(path.join(corpus, number, name)))
      .map((name) => readFile(corpus, `${number}/${name}`, `issues/${number}/index.md`, 'issue')),
  ),
  ...own().filter(({ kind }) => kind === 'topic'),
]

const archives = [
  { name: 'the tests’ newsletter', entries: own, least: 7, same: 1 },
  ...(isExample ? [{ name: 'the example', entries: example, least: 14, same: 1 }] : []),
  // Four old issues link to one another by paths. Those links are items once they have a host, in issues of prose.
  ...(existsSync(corpus) ? [{ name: 'ten years of a real newsletter', entries: real, least: 200, same: 0.98 }] : []),
]
if (!existsSync(corpus)) console.log('The real newsletter (../shared) is absent; its JSON and Markdown are not checked.')

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: 'log' })
formats.default(ajv)
const isIssue = ajv.compile(jsonSchema('issue-1', settings))
const isIndex = ajv.compile(jsonSchema('issues-1', settings))

describe.each(archives)('$name', { timeout: 180_000 }, ({ entries, least, same }) => {
  const { views } = build(
    { entries: entries() },
    {
      settings,
      now: '2026-11-20T12:00:00Z',
      includeUnpublished: false,
      assets: new Set(),
      served: new Set(),
    },
  )
  const all = views.issueFiles.map((files) => {
    const addressOf = (image: string) => addressed(new URL(encodeURI(image), files.url).href)
    const data = JSON.parse(issueJson(files, addressOf)) as IssueData
    return { files: { ...files, markdown: issueText(files, addressOf) }, data }
  })

  test('every issue keeps to the published schema', () => {
    expect(all.length).toBeGreaterThanOrEqual(least)
    const faults = all.flatMap(({ files, data }) => (isIssue(data) ? [] : [[files.name, isIssue.errors]]))
    expect(faults).toEqual([])
  })

  test('and has no field that the schema does not describe', () => {
    expect(all.flatMap(({ data }) => issueDataSchema.safeParse(data).error?.issues ?? [])).toEqual([])
  })

  test('so does the list of issues', () => {
    const index: unknown = JSON.parse(issuesIndex(views.issues, settings))
    expect(isIndex(index) ? [] : isIndex.errors).toEqual([])
    expect(issuesIndexSchema.safeParse(index).error?.issues ?? []).toEqual([])
  })

  test('the Markdown of an issue, read again, has the same items and sections', () => {
    const others = all.filter(({ files, data }) => JSON.stringify(partsReadAgain(files)) !== JSON.stringify(partsOf(data)))
    expect(1 - others.length / all.length, others.map(({ files }) => files.name).join(', ')).toBeGreaterThanOrEqual(same)
  })

  test('the Markdown has no address that holds on the site alone', () => {
    const relative = all.flatMap(({ files }) =>
      [
        ...files.markdown.replace(/^( {0,3})(`{3,}|~{3,})[\s\S]*?^\1\2/gm, '').matchAll(/\]\((?!https?:|mailto:|tel:)[^)]*\)/g),
      ].map(([link]) => `${files.name}: ${link}`),
    )
    expect(relative).toEqual([])
  })
})

/** What an issue holds, by its JSON: titles, addresses and sections of its items; its headings. */
const partsOf = ({ items, sections }: IssueData) => ({
  items: items.map(({ title, link, section }) => [title, link, section]),
  sections: sections.map(({ anchor, depth }) => [anchor, depth]),
})

/** The same by its Markdown, read as if it were an issue's file. */
function partsReadAgain({ markdown }: { readonly markdown: string }) {
  const { body } = read({ path: 'issues/1/index.md', bytes: new TextEncoder().encode(markdown) }, 'issue', settings)
  const { items, sections } = body!
  return {
    items: items.map(({ title, url, section }) => [title, url, section === null ? null : sections[section]!.anchor]),
    sections: sections.map(({ anchor, depth }) => [anchor, depth]),
  }
}
