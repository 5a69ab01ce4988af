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

/** The short name of a text: `issue 16`, `note “Fog”`. */
export const nameOf = ({ kind, name, title }: TextRef): Phrase =>
  kind === 'issue' && /^\d+$/.test(name)
    ? [`issue ${Number(name)}`]
    : kind === 'issue-notes'
      ? [`the notes of issue `, quoted(name.replace(/\/notes$/, ''))]
      : [`${kindOf(kind)} “`, quoted(title), '”']

/** The name of a text with its title, unless the name has it already. */
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

/** Joins phrases. */
export const joined = (phrases: readonly Phrase[], between = ', '): Phrase =>
  phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]))

/** When and where an event takes place, in a few words. */
export function whenAndWhere({ start, end, location, isOnline }: EventRef): Phrase {
  const when = start === null ? 'no date' : end && end !== start ? `${start} – ${end}` : start
  const where = location ?? (isOnline ? 'online' : null)
  return where === null ? [when] : [`${when}, `, quoted(where)]
}

/** Whether only its wording changed, so that its name is all there is to list. */
export const isRewordedAlone = (text: TextChange): boolean => text.isReworded && !isMoreThanTopics({ ...text, isReworded: false })

/** Whether more changed than the topics of a text, which are listed with the topics. */
export const isMoreThanTopics = ({ became, changes, items, links, internalLinks, isReworded }: TextChange): boolean =>
  became !== 'changed' ||
  isReworded ||
  changes.length > 0 ||
  items.changed.length > 0 ||
  [items, links, internalLinks].some(({ gained, lost }) => gained.length + lost.length > 0)
