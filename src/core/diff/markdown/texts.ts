import type { BlockContent } from 'mdast'
import type { ItemRef, LinkRef, TextChange } from '../model.ts'
import { changeIn, fullNameOf, joined, stateIn } from './names.ts'
import { code, counted, link, listing, paragraph, phrasing, quoted, type Phrase } from './phrases.ts'

/** The changes of a text, under its name. */
export function textBlocks(text: TextChange, most: number): BlockContent[] {
  const { became, changes, items, links, internalLinks, topics, isReworded } = text
  const [first, ...rest] = phrasing(fullNameOf(text))
  const others = (list: readonly LinkRef[]) => list.filter(({ isItem }) => !isItem)
  const facts = [
    ...changes.map(changeIn),
    ...(became === 'changed' && topics.gained.length > 0 ? [['topics gained: ', ...titlesOf(topics.gained)]] : []),
    ...(topics.lost.length > 0 && became === 'changed' ? [['topics lost: ', ...titlesOf(topics.lost)]] : []),
    ...(became === 'gained' && topics.gained.length > 0 ? [['topics: ', ...titlesOf(topics.gained)]] : []),
    ...(isReworded ? [['the words changed']] : []),
  ]
  return [
    {
      type: 'heading',
      depth: 4,
      children: phrasing([
        first?.type === 'text' ? `${first.value.slice(0, 1).toUpperCase()}${first.value.slice(1)}` : '',
        rest,
        stateIn(text),
        became === 'changed' ? '' : became === 'gained' ? ': new' : ': removed',
      ]),
    },
    ...(facts.length > 0 ? [paragraph(...sentenceOf(facts))] : []),
    ...listing(`${counted(items.gained.length, 'item')} gained`, items.gained.map(itemOf), most),
    ...listing(`${counted(items.lost.length, 'item')} lost`, items.lost.map(itemOf), most),
    ...listing(
      `${counted(items.changed.length, 'item')} changed`,
      items.changed.map((item) => [link(item.title, item.url), ': ', ...joined(item.changes.map(changeIn), '; ')]),
      most,
    ),
    ...listing(`${counted(others(links.gained).length, 'other link')} gained`, others(links.gained).map(linkOf), most),
    ...listing(`${counted(others(links.lost).length, 'other link')} lost`, others(links.lost).map(linkOf), most),
    ...listing(
      `${counted(internalLinks.gained.length, 'link')} into the archive gained`,
      internalLinks.gained.map(internalOf),
      most,
    ),
    ...listing(`${counted(internalLinks.lost.length, 'link')} into the archive lost`, internalLinks.lost.map(internalOf), most),
  ]
}

function sentenceOf(facts: readonly Phrase[]): Phrase {
  const [first, ...rest] = joined(facts, '; ')
  return typeof first === 'string'
    ? [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest, '.']
    : [...joined(facts, '; '), '.']
}

const titlesOf = (topics: TextChange['topics']['gained']): Phrase => joined(topics.map(({ title }) => [quoted(title)]))

function itemOf({ title, url, byline, section, isSponsored }: ItemRef): Phrase {
  return [
    link(title, url),
    ...(byline === null ? [] : [' — ', quoted(byline)]),
    ...(section === null ? [] : [' · under “', quoted(section), '”']),
    isSponsored ? ' · sponsored' : '',
  ]
}

const linkOf = ({ text, url }: LinkRef): Phrase => [link(text, url), ' ', code(hostOf(url))]
const internalOf = ({ text, url }: LinkRef): Phrase => ['“', quoted(text), '” → ', code(url)]

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url)
