import type { BuildContext } from '../model/build-context.ts'
import { assemble } from '../archive/assemble.ts'
import { summarise } from '../archive/summarise.ts'
import type { Archive } from '../archive/archive.ts'
import type { Entry } from '../model/entry.ts'
import type { SummaryOf } from '../entry/summary.ts'
import { coverageOf, type Coverage } from './coverage.ts'
import { gapsIn, type Gap } from './gaps.ts'
import { unusedWords, type UnusedWords } from './unused.ts'

/** A topic, and how much of the archive is about it. */
export interface SurveyedTopic {
  readonly slug: string
  readonly title: string
  readonly passages: number
  readonly issues: number
  /** Days of the first and the last issue or note that is about it; null where none is. */
  readonly first: string | null
  readonly last: string | null
}

export interface Survey {
  /** Sorted by the number of passages, the largest first. */
  readonly topics: readonly SurveyedTopic[]
  readonly coverage: Coverage
  readonly gaps: readonly Gap[]
  readonly unused: readonly UnusedWords[]
}

/** What the vocabulary covers in the archive, what it misses, and what of it is unused. */
export function survey(entries: readonly Entry[], context: BuildContext, summarised?: SummaryOf): Survey {
  const files = summarise(entries, summarised)
  const { vocabulary, texts } = files
  const { archive } = assemble(files, context)
  const { issues, notes } = archive
  const inOrder = vocabulary.topics.flatMap(({ slug }) => {
    const topic = archive.topics.find(({ publication }) => publication.name === slug)
    return topic ? [topic.publication] : []
  })
  return {
    topics: surveyedTopics(archive),
    coverage: coverageOf(
      issues.map(({ publication: { meta, body } }) => ({
        given: [...meta.topics, ...meta.tags, ...meta.categories],
        tags: body.passages.map(({ tags }) => tags),
      })),
      vocabulary,
      context.settings,
    ),
    gaps: gapsIn(
      issues.map(({ publication: { name, file } }) => ({ name, body: texts.bodyOf(file) })),
      vocabulary,
      [context.settings.title, context.settings.author],
    ),
    unused: unusedWords(
      inOrder,
      [...issues, ...notes].flatMap(({ publication }) => texts.bodyOf(publication.file).passages),
      vocabulary.lexicon,
    ),
  }
}

function surveyedTopics({ issues, notes, vocabulary }: Archive): SurveyedTopic[] {
  const counts = new Map<string, { passages: number; issues: number; days: string[] }>()
  const countOf = (slug: string) => {
    const count = counts.get(slug) ?? { passages: 0, issues: 0, days: [] }
    counts.set(slug, count)
    return count
  }
  for (const { day, publication } of [...issues, ...notes]) {
    const slugs = publication.body.passages.flatMap(({ tags }) => tags.map(({ slug }) => slug))
    for (const slug of slugs) countOf(slug).passages += 1
    for (const slug of new Set(slugs)) {
      const count = countOf(slug)
      count.days.push(day)
      if (publication.kind === 'issue') count.issues += 1
    }
  }
  return vocabulary.topics
    .map(({ slug, title }) => {
      const { passages, issues, days } = countOf(slug)
      const inOrder = days.sort()
      return {
        slug,
        title,
        passages,
        issues,
        first: inOrder[0] ?? null,
        last: inOrder.at(-1) ?? null,
      }
    })
    .sort((a, b) => b.passages - a.passages || (a.slug < b.slug ? -1 : 1))
}
