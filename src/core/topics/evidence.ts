import type { Passage } from '../model/body.ts'
import { fold } from './fold.ts'
import { hostAndPath } from './lexicon.ts'
import type { TopicLexicon } from '../model/topic-lexicon.ts'
import { partsOf, type Weight } from './parts.ts'
import { scan, standing, type Match } from './scan.ts'
import { tokensOf, type Tokens } from './tokens.ts'
import type { Piece } from './weigh.ts'

/** What a link's host weighs: that of the first link, which an item recommends, and those of others. */
const host = { first: 0.45, later: 0.3 }
/** What it weighs to stand under a heading of the topic: a paragraph relies on its heading, an item has a title of its own. */
const heading = { prose: 0.5, item: 0.4, outer: 0.3 }
/** What is left of a mention that only its capital tells, where any word has one. */
const doubtful = 0.8

/** Everything in a passage that speaks for or against topics, by topic. */
export function evidenceOf(passage: Passage, lexicon: TopicLexicon): ReadonlyMap<number, readonly Piece[]> {
  const parts = partsOf(passage).map(({ text, weightAt }) => {
    const tokens = tokensOf(text)
    return { tokens, matches: scan(tokens, lexicon), weightAt: (at: number) => weightAt(at, tokens.lower.length) }
  })
  const said = new Set(
    parts.flatMap(({ matches }) => matches.flatMap(({ entry }) => (entry.strength === 'context' ? [entry.phrase] : []))),
  )
  const pieces = new Map<number, Piece[]>()
  const add = (topic: number, piece: Piece) => {
    const known = pieces.get(topic)
    if (known) known.push(piece)
    else pieces.set(topic, [piece])
  }
  for (const { tokens, matches, weightAt } of parts) {
    for (const match of standing(matches.filter((it) => fits(it, said))))
      add(match.entry.topic, pieceOf(match, tokens, weightAt(match.from)))
  }
  for (const [topic, piece] of hostsOf(passage, lexicon)) add(topic, piece)
  for (const [topic, piece] of headingsOf(passage, lexicon)) add(topic, piece)
  return pieces
}

const fits = ({ entry }: Match, said: ReadonlySet<string>): boolean =>
  (entry.with.length === 0 || entry.with.some((word) => said.has(word))) && !entry.without.some((word) => said.has(word))

function pieceOf({ entry, from, to, isDoubtful }: Match, { text, starts, ends }: Tokens, weight: Weight): Piece {
  const known = { key: entry.phrase, shown: text.slice(starts[from], ends[to - 1]).replace(/\s+/g, ' ') }
  if (entry.strength === 'against' || entry.strength === 'context') return { ...known, strength: 'against', weight: 1 }
  const share = isDoubtful && entry.with.length === 0 ? doubtful : 1
  return { ...known, strength: entry.strength, weight: weight[entry.strength] * share, isAside: weight.isAside ?? false }
}

export function* hostsOf({ urls }: Passage, { hosts }: TopicLexicon): Iterable<[number, Piece]> {
  for (const [index, url] of urls.entries()) {
    const address = hostAndPath(url)
    const labels = address.host.split('.')
    for (let at = 0; at < labels.length - 1; at += 1) {
      const key = labels.slice(at).join('.')
      for (const { topic, path } of hosts.get(key) ?? []) {
        if (!`${address.path}/`.startsWith(`${path}/`)) continue
        yield [topic, { strength: 'host', key: 'host', shown: key + path, weight: index === 0 ? host.first : host.later }]
      }
    }
  }
}

export function* headingsOf({ headings: trail, title }: Passage, { headings }: TopicLexicon): Iterable<[number, Piece]> {
  for (const [index, shown] of trail.entries()) {
    const nearest = title === '' ? heading.prose : heading.item
    const weight = index === trail.length - 1 ? nearest : heading.outer
    for (const topic of headings.get(fold(shown)) ?? []) yield [topic, { strength: 'heading', key: fold(shown), shown, weight }]
  }
}
