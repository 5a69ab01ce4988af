import type { Passage } from '../model/body.ts'
import { fold } from './fold.ts'
import { hostAndPath } from './lexicon.ts'
import type { TopicLexicon, TopicPhrase } from '../model/topic-lexicon.ts'
import { partsOf, type Weight } from './parts.ts'
import { countingMatches, scan, type Match } from './scan.ts'
import { splitWords } from './words.ts'
import type { Piece } from './weigh.ts'

/** The weight of a link's host: of the first link, which an item recommends, and of others. */
const host = { first: 0.45, later: 0.3 }
/** The weight of a heading of the topic above the passage: a paragraph relies on it, an item has a title of its own. */
const heading = { prose: 0.5, item: 0.4, outer: 0.3 }
/** The remaining share of a mention that only its capital identifies, where any word has one. */
const doubtful = 0.8

/** All evidence in a passage for and against topics, by the topics' slugs. */
export function evidenceOf(passage: Passage, lexicon: TopicLexicon): ReadonlyMap<string, readonly Piece[]> {
  const parts = partsOf(passage).map(({ text, weightAt }) => {
    const split = splitWords(text)
    return { text, matches: scan(split, lexicon), weightAt: (at: number) => weightAt(at, split.words.length) }
  })
  const context = new Set(
    parts.flatMap(({ matches }) => matches.flatMap(({ entry }) => (entry.strength === 'context' ? [entry.phrase] : []))),
  )
  const pieces = new Map<string, Piece[]>()
  const add = (topic: string, piece: Piece) => {
    const known = pieces.get(topic)
    if (known) known.push(piece)
    else pieces.set(topic, [piece])
  }
  for (const { text, matches, weightAt } of parts) {
    for (const match of countingMatches(matches.filter((it) => fits(it, context))))
      add(match.entry.topic, pieceOf(match, text, weightAt(match.from)))
  }
  for (const [topic, piece] of hostPieces(passage, lexicon)) add(topic, piece)
  for (const [topic, piece] of headingPieces(passage, lexicon)) add(topic, piece)
  return pieces
}

const fits = ({ entry }: Match, context: ReadonlySet<string>): boolean =>
  (entry.with.length === 0 || entry.with.some((word) => context.has(word))) && !entry.without.some((word) => context.has(word))

function pieceOf({ entry, first, last, isDoubtful }: Match<TopicPhrase>, text: string, weight: Weight): Piece {
  const known = { key: entry.phrase, written: text.slice(first.at, last.end).replace(/\s+/g, ' ') }
  if (entry.strength === 'against') return { ...known, strength: 'against', weight: 1 }
  const share = isDoubtful && entry.with.length === 0 ? doubtful : 1
  return { ...known, strength: entry.strength, weight: weight[entry.strength] * share, isAside: weight.isAside ?? false }
}

/** The evidence of links: hosts, with paths if the vocabulary says so. */
export function* hostPieces({ urls }: Passage, { hosts }: TopicLexicon): Iterable<[topic: string, Piece]> {
  for (const [index, url] of urls.entries()) {
    const address = hostAndPath(url)
    const labels = address.host.split('.')
    for (let at = 0; at < labels.length - 1; at += 1) {
      const key = labels.slice(at).join('.')
      for (const { topic, path } of hosts.get(key) ?? []) {
        if (!`${address.path}/`.startsWith(`${path}/`)) continue
        yield [topic, { strength: 'host', key: 'host', written: key + path, weight: index === 0 ? host.first : host.later }]
      }
    }
  }
}

/** The evidence of headings above the passage. */
export function* headingPieces(
  { headings: trail, title }: Passage,
  { headings }: TopicLexicon,
): Iterable<[topic: string, Piece]> {
  for (const [index, written] of trail.entries()) {
    const nearest = title === '' ? heading.prose : heading.item
    const weight = index === trail.length - 1 ? nearest : heading.outer
    for (const topic of headings.get(fold(written)) ?? [])
      yield [topic, { strength: 'heading', key: fold(written), written, weight }]
  }
}
