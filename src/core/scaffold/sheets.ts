import type { Settings } from '../model/settings.ts'
import { htmlComment } from './body-text.ts'
import { frontMatterLines, type SheetLine } from './sheet-lines.ts'
import type { NewFile } from './issue.ts'
import { titleOfSlug } from './title.ts'

export type SheetKind = 'note' | 'event' | 'topic'

export interface Sheet {
  readonly kind: SheetKind
  /** File name without its ending. */
  readonly name: string
  readonly title?: string | undefined
  /** The day of a note, by default today; the first day of an event. */
  readonly date?: string | undefined
  readonly today: string
  readonly settings: Settings
}

/**
 * A new note, event or topic with every useful key. Optional keys are comments, each with an example and a word about it; every line
 * is valid once it is uncommented.
 */
export function newSheet({ kind, name, title: words, date, today, settings }: Sheet): NewFile {
  const title = words ?? titleOfSlug(name)
  const lines = sheets[kind]({ title, date, today, timeZone: settings.timeZone })
  return { path: `${kind}s/${name}.md`, title, text: `---\n${frontMatterLines(lines)}---\n\n${htmlComment(bodies[kind])}\n` }
}

interface Facts {
  readonly title: string
  readonly date: string | undefined
  readonly today: string
  readonly timeZone: string
}

const bodies: Record<SheetKind, string> = {
  note: 'what was said, in Markdown',
  event: 'what it is, in a paragraph',
  topic: 'what the topic is and what readers find here, in a paragraph or two',
}

const sheets: Record<SheetKind, (facts: Facts) => readonly SheetLine[]> = {
  note: ({ title, date, today }) => [
    ['title', title],
    ['date', date ?? today],
    ['description', 'One sentence.', 'what readers see under the title'],
    ['event', 'name-of-the-event', 'slug of the event that it was taken at'],
    ['session', 'Day 1, 14:00', 'name of the session or slot'],
    ['author', ['A. Name'], 'who wrote it'],
    ['topics', [], 'slugs of content/topics; they win over those that Galley finds'],
    ['aliases', [], 'old addresses, which redirect here'],
    ['draft', true],
  ],
  event: ({ title, date, today, timeZone }) => [
    ['title', title],
    date === undefined ? ['start', today, 'first day'] : ['start', date],
    ['end', date ?? today, 'last day; not needed for an event of one day'],
    ['time', '18:30', 'local start'],
    ['timezone', timeZone, 'where it takes place, by IANA name'],
    ['url', 'https://example.org/', 'its own page'],
    ['location', 'Venue, City', 'where it takes place'],
    ['online', true, 'for an event that can be attended from anywhere'],
    ['status', 'scheduled', 'or cancelled, or postponed'],
    ['series', title.replace(/\s*\b(?:19|20)\d\d\b\s*/, ' ').trim() || title, 'name that all editions share'],
    ['aliases', [], 'other names that issues use for it'],
    ['topics', [], 'slugs of content/topics'],
  ],
  topic: ({ title }) => [
    ['title', title],
    ['definition', 'One sentence.', 'what it is'],
    ['aliases', [], 'other names: tags that mean it, and old slugs, which redirect'],
    ['words', [title.toLowerCase()], undefined],
    ['hints', [], 'weak evidence: it takes several, or one beside a word'],
    ['against', [], 'phrases that mean something else'],
    ['hosts', ['example.org'], 'hosts whose links speak for it, with or without a path'],
    ['headings', [], 'headings whose sections are about it'],
    ['broader', [], 'slugs of topics that this one is part of'],
    ['related', [], 'slugs of topics that a reader may want next'],
  ],
}
