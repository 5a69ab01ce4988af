import type { Finding, Outcome, Place } from '../model/diagnostic.ts'
import type { TopicFacts } from '../model/publication.ts'
import type { TopicEntry, Vocabulary } from '../model/topics.ts'
import { fold } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import type { TopicLexicon } from '../model/topic-lexicon.ts'
import { ownValue } from '../model/own-value.ts'

/**
 * Compiles the topics of a newsletter into a vocabulary. A faulty topic is reported and used as far as possible: an alias that
 * two topics claim belongs to the first by slug, an unknown slug is left out, and a cycle of `broader` is followed once.
 */
export function compileVocabulary(topics: readonly TopicFacts[]): Required<Outcome<Vocabulary>> {
  const inOrder = [...topics].sort((a, b) => (a.name < b.name ? -1 : 1))
  const slugs = new Set(inOrder.map(({ name }) => name))
  const { names, findings } = slugsByName(inOrder)
  let lexicon: TopicLexicon | undefined
  const value: Vocabulary = {
    topics: inOrder.map((topic) => entryOf(topic, slugs)),
    names: [...names],
    resolve: (name) => names.get(fold(name)),
    get lexicon() {
      return (lexicon ??= lexiconOf(inOrder))
    },
  }
  return { value, findings: [...findings, ...inOrder.flatMap((topic) => unknownIn(topic, slugs)), ...cyclesOf(inOrder)] }
}

const entryOf = ({ name, meta }: TopicFacts, slugs: ReadonlySet<string>): TopicEntry => ({
  slug: name,
  title: meta.title,
  aliases: meta.aliases,
  definition: meta.definition ?? null,
  broader: meta.broader.filter((slug) => slugs.has(slug)),
  related: meta.related.filter((slug) => slugs.has(slug)),
})

/**
 * The slugs by name. Slugs take precedence over titles, and titles over aliases, so that an alias never takes the name of
 * another topic.
 */
function slugsByName(topics: readonly TopicFacts[]): { names: ReadonlyMap<string, string>; findings: readonly Finding[] } {
  const names = new Map<string, string>()
  const findings: Finding[] = []
  const claim = (topic: TopicFacts, key: string, name: string) => {
    const holder = names.get(fold(name)) ?? topic.name
    names.set(fold(name), holder)
    if (holder === topic.name) return
    const message = `\`${topLevel(key)}\` says “${name}”, which already means the topic “${holder}”; leave it to one of the two.`
    findings.push({ code: 'topic-alias-duplicate', place: placeOf(topic, key), message })
  }
  for (const topic of topics) claim(topic, 'title', topic.name)
  for (const topic of topics) claim(topic, 'title', topic.meta.title)
  for (const topic of topics) for (const [index, alias] of topic.meta.aliases.entries()) claim(topic, `aliases.${index}`, alias)
  return { names, findings }
}

function unknownIn(topic: TopicFacts, slugs: ReadonlySet<string>): readonly Finding[] {
  return (['broader', 'related'] as const).flatMap((key) =>
    topic.meta[key].flatMap((slug, index): Finding[] => {
      if (slugs.has(slug)) return []
      const message = `\`${key}\` names the topic “${slug}”, which does not exist; correct the slug, or add topics/${slug}.md.`
      return [{ code: 'topic-reference-unknown', place: placeOf(topic, `${key}.${index}`), message }]
    }),
  )
}

/** Reports each cycle once, at the first of its topics by slug. */
function cyclesOf(topics: readonly TopicFacts[]): readonly Finding[] {
  const bySlug = new Map(topics.map((topic) => [topic.name, topic]))
  const reported = new Set<string>()
  return topics.flatMap((topic): Finding[] => {
    if (reported.has(topic.name)) return []
    const cycle = pathBack(topic.name, topic, bySlug, new Set())
    if (!cycle) return []
    for (const slug of cycle) reported.add(slug)
    const message = `\`broader\` forms a circle: ${[topic.name, ...cycle].join(' → ')}; remove one of these steps.`
    return [{ code: 'topic-cycle', place: placeOf(topic, 'broader'), message }]
  })
}

/** The slugs on the way from a topic through broader ones back to the one sought; undefined if there is none. */
function pathBack(
  sought: string,
  from: TopicFacts,
  bySlug: ReadonlyMap<string, TopicFacts>,
  seen: Set<string>,
): readonly string[] | undefined {
  for (const slug of from.meta.broader) {
    if (slug === sought) return [slug]
    const next = bySlug.get(slug)
    if (!next || seen.has(slug)) continue
    seen.add(slug)
    const path = pathBack(sought, next, bySlug, seen)
    if (path) return [slug, ...path]
  }
  return undefined
}

const topLevel = (key: string): string => key.replace(/\..*/, '')

const placeOf = ({ places, file }: TopicFacts, key: string): Place =>
  ownValue(places, key) ?? ownValue(places, topLevel(key)) ?? { file }
