import type { BlockContent } from 'mdast'
import type { Comparison, EventRef, PassageRef, TextChange, TopicChange } from '../model.ts'
import { changeIn, joined, nameOf, whenAndWhere } from './names.ts'
import { counted, inPassing, listing, quoted, type Phrase } from './phrases.ts'

/** Events that are new, gone, changed or announced again. */
export function eventBlocks({ gained, lost, changed }: Comparison['events'], most: number): BlockContent[] {
  const otherwise = changed.filter(({ changes }) => changes.length > 0)
  const again = changed.filter(({ changes, announced }) => changes.length === 0 && announced.length > 0)
  const named = (event: EventRef): Phrase => [
    '“',
    quoted(event.title),
    '”, ',
    ...whenAndWhere(event),
    event.isUnpublished ? ' (not out yet)' : '',
  ]
  return [
    ...listing(`${counted(gained.length, 'event')} gained`, gained.map(named), most),
    ...listing(`${counted(lost.length, 'event')} lost`, lost.map(named), most),
    ...listing(
      `${counted(otherwise.length, 'event')} changed`,
      otherwise.map((event) => ['“', quoted(event.title), '”: ', ...joined(event.changes.map(changeIn), '; ')]),
      most,
    ),
    ...listing(
      `${counted(again.length, 'event')} announced again`,
      again.map((event) => [
        ...named(event),
        ` · in ${event.announced.length === 1 ? 'issue' : 'issues'} `,
        quoted(event.announced.join(', ')),
      ]),
      most,
    ),
  ]
}

/** How many passages the line of a topic names. */
const mostPassages = 3

/** Topics with the passages that they gained and lost, and the texts that they were added to. */
export function topicBlocks(topics: readonly TopicChange[], texts: readonly TextChange[], most: number): BlockContent[] {
  const slugs = new Map(topics.map((topic) => [topic.slug, topic]))
  for (const { topics: own } of texts)
    for (const { slug, title } of [...own.gained, ...own.lost])
      if (!slugs.has(slug)) slugs.set(slug, { slug, title, became: 'changed', passages: { gained: [], lost: [] } })
  // Topics of new and removed texts, and new titles, are listed with the texts.
  const listed = [...slugs.values()]
    .filter((topic) => topic.became !== 'changed' || factsOf(topic, texts).length > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
  return listing(
    `${counted(listed.length, 'topic')} with other passages or texts`,
    listed.map((topic) => topicOf(topic, texts)),
    most,
  )
}

const sizeOf = ({ passages: { gained, lost } }: TopicChange): number => gained.length + lost.length

function factsOf({ slug, passages: { gained, lost } }: TopicChange, texts: readonly TextChange[]): Phrase[] {
  const having = (part: 'gained' | 'lost') =>
    texts.filter((text) => text.became === 'changed' && text.topics[part].some((it) => it.slug === slug))
  return [
    ...passagesOf(gained, 'gained'),
    ...passagesOf(lost, 'lost'),
    ...textsOf(having('gained'), 'newly on '),
    ...textsOf(having('lost'), 'no longer on '),
  ]
}

function topicOf(topic: TopicChange, texts: readonly TextChange[]): Phrase {
  const { title, became } = topic
  const facts = factsOf(topic, texts)
  return [
    quoted(title),
    became === 'gained' ? ' (new)' : became === 'lost' ? ' (removed)' : '',
    facts.length > 0 ? ': ' : '',
    ...joined(facts, '; '),
  ]
}

function passagesOf(passages: readonly PassageRef[], participle: string): Phrase[] {
  if (passages.length === 0) return []
  const shown: Phrase[] = passages.slice(0, mostPassages).map(({ title }) => ['“', quoted(title, inPassing), '”'])
  return [
    [
      `${counted(passages.length, 'passage')} ${participle} (`,
      ...joined([...shown, ...more(passages.length - mostPassages)]),
      ')',
    ],
  ]
}

const textsOf = (texts: readonly TextChange[], lead: string): Phrase[] =>
  texts.length === 0
    ? []
    : [[lead, ...joined([...texts.slice(0, mostPassages).map(nameOf), ...more(texts.length - mostPassages)])]]

const more = (number: number): Phrase[] => (number > 0 ? [[`and ${number} more`]] : [])
