import type { Settings } from '../model/settings.ts'
import type { TopicTag, Vocabulary } from '../model/topics.ts'

/** How many of the topics that editors gave their issues are also found in the text. */
export interface Coverage {
  readonly covered: number
  readonly total: number
  /** Topics that are given and not found, with the number of issues, the largest first. */
  readonly missed: readonly { readonly slug: string; readonly issues: number }[]
}

export interface Tagged {
  /** Tags, categories and topics as the editor typed them. */
  readonly given: readonly string[]
  readonly tags: readonly (readonly TopicTag[])[]
}

/**
 * Counts, issue by issue, the topics that the editor's words mean, and how many of these some passage has by its own words. Words of
 * `seriesWords`, and those that the vocabulary does not know, are ignored; a topic that a comment sets does not count as found.
 */
export function coverageOf(
  issues: readonly Tagged[],
  vocabulary: Vocabulary,
  { seriesWords }: Pick<Settings, 'seriesWords'>,
): Coverage {
  const isSeries = new Set(seriesWords.map((word) => word.toLowerCase()))
  const missed = new Map<string, number>()
  let covered = 0
  let total = 0
  for (const { given, tags } of issues) {
    const found = new Set(
      tags
        .flat()
        .filter(({ isNamed }) => !isNamed)
        .map(({ slug }) => slug),
    )
    const wanted = given.filter((word) => !isSeries.has(word.toLowerCase())).flatMap((word) => vocabulary.resolve(word) ?? [])
    for (const slug of new Set(wanted)) {
      total += 1
      if (found.has(slug)) covered += 1
      else missed.set(slug, (missed.get(slug) ?? 0) + 1)
    }
  }
  const worst = [...missed].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return { covered, total, missed: worst.map(([slug, count]) => ({ slug, issues: count })) }
}
