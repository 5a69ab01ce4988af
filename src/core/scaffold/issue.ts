import type { Settings } from '../model/settings.ts'
import type { Entry } from '../model/entry.ts'
import { dayOf } from '../parse/moment.ts'
import { bodyText } from './body-text.ts'
import { dateLike } from './date-like.ts'
import { frontMatterText } from './front-matter-text.ts'
import { frontMatterOf, type Line } from './front-matter.ts'
import { isHabit } from '../model/most-common.ts'
import { isNumbered } from './own-number.ts'
import { announcementOf, eventsToCome } from './reminders.ts'
import type { Past, Precedent } from './series.ts'
import { shapeOf, type Part } from './shape.ts'
import { titleOf, titleOfSlug } from './title.ts'

/** A new file. */
export interface NewFile {
  /** Relative to the content folder. */
  readonly path: string
  readonly title: string
  readonly text: string
}

export interface NextIssue {
  /** All entries of the content folder. */
  readonly entries: readonly Entry[]
  /** The issues that `precedentsOf` chooses, with their texts; none for the first issue. */
  readonly precedents: readonly Precedent[]
  readonly settings: Settings
  /** Name of the folder: `16`, `016`, `we-are-back`. */
  readonly name: string
  /** Words for the title; without them the title is the series' name and the number. */
  readonly title?: string | undefined
  /** Local day on which it is to be published; a moment is kept as it is. */
  readonly date: string
}

/** The next issue, modelled on the last ones: front matter, sections in order, recurring texts, and notes on what to write between them. */
export function nextIssue({ entries, precedents, settings, name, title: words, date }: NextIssue): NewFile {
  const latest = precedents[0]?.document
  const isMdx = isHabit(precedents.filter(({ issue }) => issue.isMdx).length, precedents.length)
  const title = titleFor(name, words, precedents, settings)
  const written = dateLike(
    date,
    precedents.map(({ issue }) => issue.meta.date),
    settings,
  )
  const lines = latest ? frontMatterOf(precedents, { name, title, date: written }) : firstLines(title, written, settings)
  const day = dayOf(date, settings)
  const announcements = eventsToCome(entries, day, settings).map((event) => announcementOf(event, day))
  const body = bodyText(latest ? shapeOf(precedents) : firstParts, { name, isMdx, announcements, precedents: precedents.length })
  const text = `${frontMatterText(lines, latest)}\n${body}`
  const path = `issues/${name}/index.${isMdx ? 'mdx' : 'md'}`
  return { path, title, text: latest?.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text }
}

/** The parts of the first issue of an archive. */
const firstParts: readonly Part[] = [
  { kind: 'slot', heading: null, runs: [] },
  { kind: 'heading', text: 'Links', depth: 2 },
  { kind: 'slot', heading: 'Links', runs: [] },
  { kind: 'heading', text: 'Events', depth: 2 },
  { kind: 'slot', heading: 'Events', runs: [] },
]

const firstLines = (title: string, date: string, { author }: Settings): Line[] =>
  Object.entries({ title, date, description: '', author, draft: true }).map(([key, value]) => ({ key, value }))

function titleFor(name: string, words: string | undefined, precedents: readonly Past[], settings: Settings): string {
  if (!isNumbered(name)) return words ?? titleOfSlug(name)
  const titled = precedents.flatMap(({ issue, number }) => (number === null ? [] : [{ title: issue.meta.title, number }]))
  return titleOf(titled, name, words, settings.title)
}
