import type { Change, EventRef, TextChange, TextRef } from '../model.ts'
import { code, quoted, type Phrase } from './phrases.ts'

const kinds: Readonly<Record<TextRef['kind'], readonly [one: string, many: string]>> = {
  issue: ['issue', 'issues'],
  'issue-notes': ['page of notes', 'pages of notes'],
  note: ['note', 'notes'],
  event: ['record of an event', 'records of events'],
  topic: ['topic', 'topics'],
  page: ['page', 'pages'],
}

export const kindOf = (kind: TextRef['kind'], number = 1): string => kinds[kind][number === 1 ? 0 : 1]

/** `issue 16`, `note “Fog”`: how a text is called in passing. */
export const nameOf = ({ kind, name, title }: TextRef): Phrase =>
  kind === 'issue' && /^\d+$/.test(name)
    ? [`issue ${Number(name)}`]
    : kind === 'issue-notes'
      ? [`the notes of issue `, quoted(name.replace(/\/notes$/, ''))]
      : [`${kindOf(kind)} “`, quoted(title), '”']

/** With its title, where the name has none. */
export const fullNameOf = (text: TextRef, most?: number): Phrase =>
  text.kind === 'issue' && /^\d+$/.test(text.name) ? [...nameOf(text), ', “', quoted(text.title, most), '”'] : nameOf(text)

export const stateIn = ({ hold }: Pick<TextRef, 'hold'>): string =>
  hold === null ? '' : hold === 'draft' ? ' (draft)' : ' (held back until its date)'

/** `title: “Fog” → “Rain”` */
export const changeIn = ({ what, was, is }: Change): Phrase =>
  what === 'sponsored'
    ? [is === 'yes' ? 'marked as sponsored' : 'no longer marked as sponsored']
    : [`${what}: `, ...valueOf(what, was), ' → ', ...valueOf(what, is)]

function valueOf(what: string, value: string | null): Phrase {
  if (value === null) return ['none']
  if (what === 'address' || what === 'link' || what === 'website' || what === 'image') return [code(value)]
  return /^(?:title|name|heading|section|description|definition|byline)$/.test(what) ? ['“', quoted(value), '”'] : [quoted(value)]
}

/** Phrases one after another. */
export const joined = (phrases: readonly Phrase[], between = ', '): Phrase =>
  phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]))

/** When and where, in a few words. */
export function whenAndWhere({ start, end, location, isOnline }: EventRef): Phrase {
  const when = start === null ? 'no date' : end && end !== start ? `${start} – ${end}` : start
  const where = location ?? (isOnline ? 'online' : null)
  return where === null ? [when] : [`${when}, `, quoted(where)]
}

/** Whether nothing but words changed: it is told by its name. */
export const isRewordedAlone = (text: TextChange): boolean => text.isReworded && !isMoreThanTopics({ ...text, isReworded: false })

/** Whether there is more to say of a text than which topics it has: those are told with the topics. */
export const isMoreThanTopics = ({ became, changes, items, links, internalLinks, isReworded }: TextChange): boolean =>
  became !== 'changed' ||
  isReworded ||
  changes.length > 0 ||
  items.changed.length > 0 ||
  [items, links, internalLinks].some(({ gained, lost }) => gained.length + lost.length > 0)
