import { distance } from 'fastest-levenshtein'
import type * as z from 'zod'
import type { Finding, Outcome, Place } from '../model/diagnostic.ts'
import type { Document, DocumentKind, FrontMatter } from '../model/document.ts'
import { eventFrontMatter } from '../model/front-matter/event.ts'
import { issueFrontMatter, issueNotesFrontMatter } from '../model/front-matter/issue.ts'
import { noteFrontMatter } from '../model/front-matter/note.ts'
import { pageFrontMatter } from '../model/front-matter/page.ts'
import { topicFrontMatter } from '../model/front-matter/topic.ts'
import type { MetaOf } from '../model/publication.ts'
import { readHabits } from '../parse/habits.ts'
import { listFix } from '../parse/list-fix.ts'
import { valueAt } from '../model/own-value.ts'

/** The schema of each kind's front matter, for `check`, the content collections and the guide. */
export const schemas = {
  issue: issueFrontMatter,
  'issue-notes': issueNotesFrontMatter,
  note: noteFrontMatter,
  event: eventFrontMatter,
  topic: topicFrontMatter,
  page: pageFrontMatter,
} as const

const isOptional: ReadonlySet<DocumentKind> = new Set(['issue-notes', 'note'])

/** Validates front matter by its schema. Every fault is reported, each at its key. */
export function readFrontMatter<K extends DocumentKind>(document: Document & { kind: K }): Outcome<MetaOf[K]> {
  const { frontMatter, path, kind } = document
  if (frontMatter.isUnreadable) return { findings: [] }
  if (frontMatter.format === 'none' && !isOptional.has(kind)) {
    const message = 'The file has no front matter; begin it with `---`, its `title` and what else the guide asks for, and `---`.'
    return { findings: [{ code: 'front-matter-missing', place: { file: path, line: 1 }, message }] }
  }
  const { values, findings: habits } = readHabits(frontMatter, path)
  const findings = habits.map((finding) => (finding.code === 'front-matter-list' ? withListFix(finding, document) : finding))
  const schema: z.ZodType = schemas[kind]
  const unknown: Finding[] = []
  let parsed = schema.safeParse(values)
  if (!parsed.success) {
    const strange = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
    )
    if (strange.length > 0) {
      unknown.push(...strange.map((key) => unknownKey(key.map(String), kind, frontMatter, path)))
      parsed = schema.safeParse(strange.reduce((rest, key) => without(rest, key), values as unknown))
    }
  }
  if (parsed.success) return { value: parsed.data as MetaOf[K], findings: [...findings, ...unknown] }
  const wrong = parsed.error.issues.map((issue) => invalid(issue, values, frontMatter, path))
  return { findings: [...findings, ...unknown, ...wrong] }
}

function withListFix(finding: Finding, { text, frontMatter }: Document): Finding {
  const fix = listFix('description', text, frontMatter.places)
  return fix ? { ...finding, fix } : finding
}

function invalid(issue: z.core.$ZodIssue, values: unknown, { places }: FrontMatter, file: string): Finding {
  const key = issue.path.map(String)
  const value = valueAt(values, issue.path)
  const place = placeOf(key, places, file)
  const name = key.join('.')
  if (value === undefined)
    return { code: 'front-matter-invalid', place, message: `\`${name}\` is missing; add it to the front matter.` }
  return { code: 'front-matter-invalid', place, message: `\`${name}\` ${issue.message}; it is ${JSON.stringify(value)}.` }
}

/** The place of a key, else that of the nearest key that contains it, else the file. */
function placeOf(key: readonly string[], places: FrontMatter['places'], file: string): Place {
  for (let length = key.length; length > 0; length -= 1) {
    const place = places.get(key.slice(0, length).join('.'))
    if (place) return place
  }
  return { file }
}

function unknownKey(key: readonly string[], kind: DocumentKind, { places }: FrontMatter, file: string): Finding {
  const name = key.join('.')
  const known = key.length === 1 ? Object.keys((schemas[kind] as unknown as z.ZodObject).shape) : []
  const nearest = nearestOf(name, known)
  const advice = nearest ? `did you mean \`${nearest}\`?` : `${kindName[kind]} has no such key; remove it.`
  return {
    code: 'front-matter-unknown-key',
    place: placeOf(key, places, file),
    message: `\`${name}\` is not a key that Galley knows: ${advice}`,
  }
}

const kindName: Record<DocumentKind, string> = {
  issue: 'an issue',
  'issue-notes': 'a file of notes',
  note: 'a note',
  event: 'an event',
  topic: 'a topic',
  page: 'a page',
}

/** The known name that this one probably misspells. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, steps: stepsBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps || a.candidate.localeCompare(b.candidate, 'en'))
  const [best] = ranked
  return best && best.steps <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined
}

/** The edit distance; two letters that have changed places count as one. */
const stepsBetween = (name: string, candidate: string): number =>
  [...name].some((_, at) => `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}` === candidate)
    ? 1
    : distance(name, candidate)

function without(values: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined || typeof values !== 'object' || values === null) return values
  if (rest.length > 0) {
    const inner = without(valueAt(values, [key]), rest)
    return Array.isArray(values) ? values.map((entry, index) => (index === key ? inner : entry)) : { ...values, [key]: inner }
  }
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))
}
