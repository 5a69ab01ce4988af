import type { TopicFacts } from '../model/publication.ts'
import type { PhraseEntry, PhraseNode, TopicLexicon } from '../model/topic-lexicon.ts'
import { fold } from './fold.ts'
import { formsOf } from './forms.ts'
import { splitWords } from './words.ts'

/** Compiles the words, hosts and headings of all topics into one lexicon. */
export function lexiconOf(topics: readonly TopicFacts[]): TopicLexicon {
  const phrases: PhraseNode = { next: new Map(), entries: [] }
  const hosts = new Map<string, { topic: string; path: string }[]>()
  const headings = new Map<string, string[]>()
  for (const { name: topic, meta } of topics) {
    for (const strength of ['words', 'hints'] as const) {
      for (const { word, ...context } of meta[strength]) {
        addPhrase(phrases, { topic, strength: strength === 'words' ? 'word' : 'hint', phrase: word, exact: null, ...context })
        for (const other of [...context.with, ...context.without]) addPhrase(phrases, contextPhrase(other))
      }
    }
    for (const word of meta.against)
      addPhrase(phrases, { topic, strength: 'against', phrase: word, exact: null, with: [], without: [] })
    for (const address of meta.hosts) {
      const { host, path } = hostAndPath(address)
      push(hosts, host, { topic, path })
    }
    for (const heading of meta.headings) push(headings, fold(heading), topic)
  }
  return { phrases, hosts, headings, broader: ancestorsOf(topics) }
}

const contextPhrase = (phrase: string): PhraseEntry => ({
  topic: null,
  strength: 'context',
  phrase,
  exact: null,
  with: [],
  without: [],
})

/** Adds a phrase to the tree, once for each form of its last word; one with capitals must be found as written. */
function addPhrase(root: PhraseNode, entry: PhraseEntry): void {
  const { phrase } = entry
  const written = splitWords(phrase).words.map((word) => word.written)
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
    if (!node.entries.some((known) => isRedundant(added, known))) node.entries.push(added)
  }
}

/** Whether a phrase adds nothing, as another of its topic already finds it: `teams` after `team`. */
function isRedundant(added: PhraseEntry, known: PhraseEntry): boolean {
  if (known.topic !== added.topic) return false
  if (added.strength === 'context') return known.phrase === added.phrase
  const isPlain = known.with.length === 0 && known.without.length === 0
  const isAsWide = known.exact === null || known.exact.join(' ') === added.exact?.join(' ')
  return isPlain && isAsWide && (known.strength === 'against') === (added.strength === 'against')
}

/** Host and path in lower case: the same for `https://www.kubernetes.io/docs/#top` and `kubernetes.io/docs`. */
export function hostAndPath(address: string): { host: string; path: string } {
  const [, host = '', path = ''] = /^(?:[a-z]+:)?(?:\/\/)?(?:www\.)?([^/?#:]*)(?::\d+)?([^?#]*)/i.exec(address) ?? []
  return { host: host.toLowerCase(), path: path.toLowerCase().replace(/\/$/, '') }
}

/** The broader topics of each topic, at any distance, nearest first. */
function ancestorsOf(topics: readonly TopicFacts[]): ReadonlyMap<string, readonly string[]> {
  const broader = new Map(topics.map(({ name, meta }) => [name, meta.broader]))
  return new Map(
    topics.map(({ name }) => {
      const seen = new Set([name])
      for (let level = [name]; level.length > 0;) {
        level = level.flatMap((it) => broader.get(it) ?? []).filter((it) => broader.has(it) && !seen.has(it) && seen.add(it))
      }
      return [name, [...seen].slice(1)]
    }),
  )
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
