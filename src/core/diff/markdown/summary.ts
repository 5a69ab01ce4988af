import type { Paragraph } from 'mdast'
import type { Comparison, TextChange } from '../model.ts'
import type { Severity } from '../../model/catalogue.ts'
import { fullNameOf, isMoreThanTopics, joined, kindOf, nameOf, stateIn } from './names.ts'
import { counted, enumerated, inPassing, paragraph, strong, type Phrase } from './phrases.ts'

/** A summary in one or two sentences; what needs attention is in bold. */
export function summaryOf(comparison: Comparison): Paragraph {
  const deeds = deedsOf(comparison.texts)
  const effects = effectsOf(comparison)
  const cares = caresOf(comparison)
  const fixed = comparison.findings.mended.length
  const end: Phrase[] = [
    ...(cares.length > 0 ? [[' ', strong(`Mind ${enumerated(cares)}.`)]] : []),
    ...(fixed > 0 ? [[` ${counted(fixed, 'finding is', 'findings are')} fixed.`]] : []),
  ]
  const areConcerned = isForReaders(comparison)
  if (deeds.length + effects.length === 0)
    return paragraph(areConcerned ? 'This change touches no text.' : 'Nothing changes for readers.', ...end.flat())
  const start = areConcerned ? 'This change ' : 'Nothing changes for readers yet: this change '
  const changed: Phrase =
    deeds.length === 0
      ? [...start.replace(/this change $/i, (it) => `${it}touches no text, but: `), effects.join('; ')]
      : [start, ...conjoined(deeds), ...(effects.length > 0 ? [`: ${effects.join('; ')}`] : [])]
  return paragraph(...changed, '.', ...end.flat())
}

/** Whether readers can see any of it yet. */
function isForReaders({ texts, events, topics, vanished, renamed }: Comparison): boolean {
  return (
    vanished.length + renamed.length > 0 ||
    texts.some(
      ({ hold, changes }) => hold === null || changes.some(({ what, was }) => what === 'state' && was === 'published'),
    ) ||
    [...events.gained, ...events.lost].some(({ isUnpublished }) => !isUnpublished) ||
    topics.some(({ passages }) => [...passages.gained, ...passages.lost].some(({ isUnpublished }) => !isUnpublished))
  )
}

/** What the change does to texts: `adds issue 16, “Fog” (draft)`, `edits 2 issues and 1 topic`. */
function deedsOf(texts: readonly TextChange[]): Phrase[] {
  const changed = texts.filter(isMoreThanTopics)
  const became = ({ changes }: TextChange) => changes.find(({ what }) => what === 'state')
  const published = changed.filter((text) => became(text)?.is === 'published')
  const withdrawn = changed.filter((text) => became(text)?.was === 'published')
  const scheduled = changed.filter((text) => became(text)?.was === 'draft' && !published.includes(text))
  const others = changed.filter((text) => ![...published, ...withdrawn, ...scheduled].includes(text))
  const of = (wanted: TextChange['became']) => others.filter((text) => text.became === wanted)
  const deed = (verb: string, list: readonly TextChange[], isFull = true): Phrase[] =>
    list.length === 0 ? [] : [[`${verb} `, ...(list.length > 2 ? [numbersOf(list)] : namesOf(list, isFull))]]
  return [
    ...deed('publishes', published).map((phrase) => [...phrase, itemsOf(published)]),
    ...deed('schedules', scheduled).map((phrase) => [...phrase, itemsOf(scheduled)]),
    ...deed('adds', of('gained')),
    ...deed('removes', of('lost')),
    ...deed('withdraws', withdrawn),
    ...deed('edits', of('changed'), false),
  ]
}

/** How many items texts have, also those whose files are not new: to readers they are. */
function itemsOf(texts: readonly TextChange[]): string {
  const number = texts.reduce((sum, { itemCount }) => sum + itemCount, 0)
  return number === 0 ? '' : ` with ${counted(number, 'item')}`
}

const namesOf = (texts: readonly TextChange[], isFull: boolean): Phrase =>
  joined(
    texts.map((text) => [...(isFull ? fullNameOf(text, inPassing) : nameOf(text)), stateIn(text)]),
    ' and ',
  )

/** `2 issues and 1 topic` */
function numbersOf(texts: readonly TextChange[]): string {
  const kinds = [...new Set(texts.map(({ kind }) => kind))]
  const numbers = kinds.map((kind) => [kind, texts.filter((text) => text.kind === kind).length] as const)
  return enumerated(numbers.map(([kind, number]) => `${number} ${kindOf(kind, number)}`))
}

const conjoined = (phrases: readonly Phrase[]): Phrase =>
  phrases.flatMap((phrase, index) => (index === 0 ? phrase : [index === phrases.length - 1 ? ' and ' : ', ', ...phrase]))

function effectsOf({ texts, events, topics }: Comparison): string[] {
  const sum = (numberIn: (text: TextChange) => number) => texts.reduce((total, text) => total + numberIn(text), 0)
  const passages = topics.flatMap((topic) => [...topic.passages.gained, ...topic.passages.lost])
  const touched = topics.filter(({ passages: { gained, lost } }) => gained.length + lost.length > 0)
  const announced = events.changed.filter((event) => event.announced.length > 0).length
  const otherwise = events.changed.filter(({ changes }) => changes.length > 0).length
  const onOthers = texts.filter((text) => !isMoreThanTopics(text)).length
  const links = (isGained: boolean) =>
    sum((text) => (isGained ? text.links.gained : text.links.lost).filter(({ isItem }) => !isItem).length)
  return [
    tally('item', [
      [sum(({ items }) => items.gained.length), 'gained'],
      [sum(({ items }) => items.lost.length), 'lost'],
      [sum(({ items }) => items.changed.length), 'changed'],
    ]),
    tally('other link', [
      [links(true), 'gained'],
      [links(false), 'lost'],
    ]),
    tally('event', [
      [events.gained.length, 'gained'],
      [events.lost.length, 'lost'],
      [otherwise, 'changed'],
      [announced, 'announced again'],
    ]),
    passages.length === 0 && onOthers > 0 ? `${counted(onOthers, 'text')} on other topics` : '',
    passages.length === 0 ? '' : `${counted(passages.length, 'passage')} of ${counted(touched.length, 'topic')} gained or lost`,
  ].filter(Boolean)
}

/** `3 items gained, 1 lost` */
function tally(noun: string, counts: readonly (readonly [number: number, participle: string])[]): string {
  return counts
    .filter(([number]) => number > 0)
    .map(([number, participle], index) => `${index === 0 ? counted(number, noun) : number} ${participle}`)
    .join(', ')
}

function caresOf({ findings, repeats, vanished, renamed }: Comparison): string[] {
  const news = findings.new.filter((finding) => !repeats.includes(finding))
  const of = (wanted: Severity) => news.filter(({ severity }) => severity === wanted).length
  const pages = vanished.filter(({ kind }) => kind !== 'source' && kind !== 'author').length
  return [
    of('error') > 0 ? counted(of('error'), 'new error') : '',
    of('warning') > 0 ? counted(of('warning'), 'new warning') : '',
    repeats.length > 0 ? counted(repeats.length, 'link that ran before', 'links that ran before') : '',
    pages > 0 ? counted(pages, 'address that vanishes', 'addresses that vanish') : '',
    renamed.length > 0
      ? counted(renamed.length, 'entry that feeds or calendars show anew', 'entries that feeds or calendars show anew')
      : '',
  ].filter(Boolean)
}
