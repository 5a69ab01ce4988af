import { summaryOf, type SummaryOf } from '../entry/summary.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Entry } from '../model/entry.ts'
import type { EntrySummary, Texts } from '../model/entry-summary.ts'
import type { Vocabulary } from '../model/topics.ts'
import { compileVocabulary } from '../topics/vocabulary.ts'

/** What the archive is assembled from, and `texts` for everything else that the files contain. */
export interface Summaries {
  readonly summaries: readonly EntrySummary[]
  readonly vocabulary: Vocabulary
  readonly texts: Texts
  /** Findings about the vocabulary. */
  readonly findings: readonly Finding[]
}

/**
 * Reduces entries to what they tell each other, with topics by the vocabulary of these entries.
 *
 * @param toSummary returns the summary of a text; it may have kept it from an earlier run
 */
export function summarise(entries: readonly Entry[], toSummary: SummaryOf = summaryOf): Summaries {
  const publications = entries.flatMap(({ publication }) => publication ?? [])
  const { value: vocabulary, findings } = compileVocabulary(publications.filter((it) => it.kind === 'topic'))
  const bodies = new Map(publications.map(({ file, body }) => [file, body]))
  return {
    summaries: publications.map((it) => ({ ...it, body: toSummary(it, vocabulary) }) as EntrySummary),
    vocabulary,
    texts: { bodyOf: (file) => bodies.get(file) ?? missing(file) },
    findings,
  }
}

function missing(file: string): never {
  throw new Error(`${file} is not in the archive`)
}
