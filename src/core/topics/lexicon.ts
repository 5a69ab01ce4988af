import type { TopicFacts } from '../model/publication.ts'
import type { PhraseEntry, PhraseNode, TopicLexicon } from '../model/topic-lexicon.ts'
import { fold } from './fold.ts'
import { formsOf } from './forms.ts'
import { tokensOf } from './tokens.ts'

export function lexiconOf(topics: readonly TopicFacts[]): TopicLexicon {
  const phrases: PhraseNode = { next: new Map(), entries: [] }
  const hosts = new Map<string, { topic: number; path: string }[]>()
  const headings = new Map<string, number[]>()
  for (const [topic, { meta }] of topics.entries()) {
    for (const strength of ['words', 'hints'] as const) {
      for (const { word, ...context } of meta[strength]) {
        addPhrase(phrases, word, { topic, strength: strength === 'words' ? 'word' : 'hint', phrase: word, ...context })
        for (const other of [...context.with, ...context.without]) addPhrase(phrases, other, contextEntry(other))
      }
    }
    for (const word of meta.against) addPhrase(phrases, word, { topic, strength: 'against', phrase: word, with: [], without: [] })
    for (const address of meta.hosts) {
      const { host, path } = hostAndPath(address)
      push(hosts, host, { topic, path })
    }
    for (const heading of meta.headings) push(headings, fold(heading), topic)
  }
  return { phrases, hosts, headings, broader: topics.map((_, index) => ancestorsOf(index, topics)) }
}

const contextEntry = (phrase: string): Omit<PhraseEntry, 'exact'> => ({
  topic: -1,
  strength: 'context',
  phrase,
  with: [],
  without: [],
})

/** Puts a phrase into the tree once for each form of its last word. */
function addPhrase(root: PhraseNode, phrase: string, entry: Omit<PhraseEntry, 'exact'>): void {
  const { written } = tokensOf(phrase)
  const last = written.at(-1)
  if (last === undefined) return
  const isExact = phrase !== phrase.toLowerCase()
  for (const form of formsOf(last)) {
    const words = [...written.slice(0, -1), form]
    let node = root
    for (const word of words) {
      const key = word.toLowerCase()
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = { next: new Map(), entries: [] }))
      node = next
    }
    const added: PhraseEntry = { ...entry, exact: isExact ? words : null }
    if (!node.entries.some((known) => makesNeedless(known, added))) node.entries.push(added)
  }
}

/** Whoever lists `team` and `teams` means one word: the first, without conditions of its own, stands for both. */
function makesNeedless(known: PhraseEntry, added: PhraseEntry): boolean {
  if (known.topic !== added.topic) return false
  if (added.strength === 'context') return known.phrase === added.phrase
  const isPlain = known.with.length === 0 && known.without.length === 0
  const isAsWide = known.exact === null || known.exact.join(' ') === added.exact?.join(' ')
  return isPlain && isAsWide && (known.strength === 'against') === (added.strength === 'against')
}

/** `https://www.kubernetes.io/docs/#top` and `kubernetes.io/docs` are one address. */
export function hostAndPath(address: string): { host: string; path: string } {
  const [, host = '', path = ''] = /^(?:[a-z]+:)?(?:\/\/)?(?:www\.)?([^/?#:]*)(?::\d+)?([^?#]*)/i.exec(address) ?? []
  return { host: host.toLowerCase(), path: path.toLowerCase().replace(/\/$/, '') }
}

function ancestorsOf(index: number, topics: readonly TopicFacts[]): readonly number[] {
  const found: number[] = []
  const seen = new Set([index])
  for (let level = [index]; level.length > 0;) {
    level = level.flatMap((it) => topics[it]!.meta.broader.map((name) => topics.findIndex((topic) => topic.name === name)))
    level = level.filter((it) => it !== -1 && !seen.has(it) && seen.add(it))
    found.push(...level)
  }
  return found
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
