import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EventMention } from '../../model/body.ts'
import { parse } from '../../parse/parse.ts'
import { readFrontMatter } from '../../entry/read-front-matter.ts'
import { outlineOf } from '../../entry/outline.ts'
import { mentionsOf } from '../../events/mentions.ts'
import { mergeMentions, type Announcing } from './merge.ts'

const shared = path.resolve(import.meta.dirname, '../../../../../shared')
const views = path.join(shared, 'corpus/devopsish/content/archive')
const labels = path.join(shared, 'labels')
const isThere = existsSync(labels) && existsSync(views)

interface Label {
  readonly issue: string
  readonly line: number
  readonly name: string
  readonly url: string | null
  readonly alt_urls?: readonly string[]
  readonly start: string | null
  readonly end: string | null
  readonly time: string | null
  readonly utc: string | null
  readonly same_as: string
  readonly ambiguous?: readonly string[]
}

const rowsOf = <T>(file: string): T[] =>
  readFileSync(path.join(labels, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

function readIssue(issue: string): Announcing {
  const name = ['index.md', 'newsletter.md'].find((it) => existsSync(path.join(views, issue, it)))!
  const file = `issues/${issue}/${name}`
  const document = parse({ path: file, bytes: readFileSync(path.join(views, issue, name)) }, 'issue').value!
  const meta = readFrontMatter({ ...document, kind: 'issue' }).value
  const issued = meta?.date.slice(0, 10) ?? null
  const settings = { timeZone: 'UTC', zones: {}, numericDates: 'month-first' as const }
  const mentions = mentionsOf(document.tree, outlineOf(document.tree, file), [], file, {
    issued,
    settings,
  })
  return { issue, issued, mentions: mentions.value! }
}

const isHit = (label: Label) => (mention: EventMention) =>
  [label.url, ...(label.alt_urls ?? [])].includes(mention.url)
    ? Math.abs(mention.place.line! - label.line) <= 6
    : Math.abs(mention.place.line! - label.line) <= 3 && (mention.name.includes(label.name) || label.name.includes(mention.name))

const share = (of: readonly Label[], isRight: (label: Label) => boolean): number =>
  of.length === 0 ? 1 : of.filter(isRight).length / of.length

describe.skipIf(!isThere)(isThere ? 'the labelled issues' : `the labelled issues (skipped: there is no ${shared})`, () => {
  const all = isThere ? rowsOf<Label>('events.jsonl') : []
  const borderline = isThere ? rowsOf<Label>('events.borderline.jsonl') : []
  const issues = isThere
    ? readFileSync(path.join(labels, 'events.issues.txt'), 'utf8').split('\n').filter(Boolean).map(readIssue)
    : []
  const read = new Map(issues.map((it) => [it.issue, it.mentions]))
  const hitOf = (label: Label) => read.get(label.issue)?.find(isHit(label))
  const isClear =
    (...fields: readonly string[]) =>
    (label: Label) =>
      !fields.some((field) => label.ambiguous?.includes(field))

  test('nearly all announcements are found', () => {
    expect(share(all, (label) => hitOf(label) !== undefined)).toBeGreaterThanOrEqual(0.97)
  })

  test('hardly anything else is found, and nothing labelled as news or as a deadline', () => {
    const mentions = issues.flatMap(({ issue, mentions: own }) => own.map((mention) => ({ issue, mention })))
    const isKnown = ({ issue, mention }: { issue: string; mention: EventMention }) =>
      all.some((label) => label.issue === issue && isHit(label)(mention)) ||
      borderline.some((label) => label.issue === issue && Math.abs(label.line - mention.place.line!) <= 3)
    expect(mentions.filter((it) => !isKnown(it)).length / mentions.length).toBeLessThanOrEqual(0.03)
    const negatives = rowsOf<{ issue: string; line: number }>('events.negatives.jsonl')
    expect(
      negatives.filter(({ issue, line }) => read.get(issue)?.some(({ place }) => place.line === line)).length,
    ).toBeLessThanOrEqual(1)
  })

  test('days, hours and instants are right', () => {
    const found = all.filter((label) => hitOf(label) !== undefined)
    const dated = found.filter(isClear('start', 'end'))
    expect(
      share(dated, (label) => hitOf(label)!.start === label.start && hitOf(label)!.end === label.end),
    ).toBeGreaterThanOrEqual(0.97)
    const timed = found.filter(({ time }) => time !== null).filter(isClear('time'))
    expect(share(timed, (label) => hitOf(label)!.time === label.time)).toBeGreaterThanOrEqual(0.95)
    const zoned = found.filter(({ utc }) => utc !== null).filter(isClear('utc'))
    expect(share(zoned, (label) => hitOf(label)!.utc === label.utc)).toBeGreaterThanOrEqual(0.95)
  })

  test('mentions of one edition are one event, and no others', () => {
    const ordered = issues.toSorted((a, b) => (a.issued ?? '').localeCompare(b.issued ?? ''))
    const events = mergeMentions(ordered, [])
    const slugOf = (label: Label) =>
      events.find(({ mentions }) =>
        mentions.some(({ issue, mention }) => issue === label.issue && read.get(issue)![mention] === hitOf(label)),
      )?.slug
    const found = all
      .filter((label) => hitOf(label) !== undefined)
      .map((label) => ({ edition: label.same_as, slug: slugOf(label) }))
    const pairs = found.flatMap((a, index) =>
      found.slice(index + 1).map((b) => [a.edition === b.edition, a.slug === b.slug] as const),
    )
    const agreed = pairs.filter(([isOne, isMerged]) => isOne && isMerged).length
    expect(
      (2 * agreed) / (pairs.filter(([isOne]) => isOne).length + pairs.filter(([, isMerged]) => isMerged).length),
    ).toBeGreaterThanOrEqual(0.97)
  })

  test('no later issue moves the page of an event', () => {
    const whole = readdirSync(views)
      .filter((it) => /^\d+$/.test(it) && read.has(it))
      .map((it) => issues.find(({ issue }) => issue === it)!)
    const ordered = whole.toSorted((a, b) => (a.issued ?? '').localeCompare(b.issued ?? ''))
    const final = mergeMentions(ordered, []).map(({ slug }) => slug)
    for (const count of [10, 25, 40, 60]) {
      const early = mergeMentions(ordered.slice(0, count), []).map(({ slug }) => slug)
      expect(final.slice(0, early.length)).toEqual(early)
    }
  })
})
