import type { Finding } from '../model/diagnostic.ts'
import type { Rule } from './rule.ts'
import { seriesRules } from './series-rules.generated.ts'
import type { SeriesSubject } from './series/earlier-issues.ts'

/** Checks an issue against those before it. */
export const checkInSeries = (subject: SeriesSubject): Finding[] =>
  findingsOf(
    seriesRules.filter(({ withoutArchive }) => !withoutArchive),
    subject,
  )

/** Checks an issue's notes, which carry the campaigns of their issue. They come with the front matter of the issue. */
export const checkNotesInSeries = (subject: SeriesSubject): Finding[] =>
  findingsOf(
    seriesRules.filter(({ includesNotes }) => includesNotes),
    subject,
  )

/** Guesses at what only the archive knows for sure, for an issue that is checked without the archive. */
export const checkWithoutArchive = (subject: SeriesSubject): Finding[] =>
  findingsOf(
    seriesRules.filter(({ withoutArchive }) => withoutArchive),
    subject,
  )

const findingsOf = (rules: readonly Rule<'series'>[], subject: SeriesSubject): Finding[] =>
  rules.flatMap((rule) => [...rule.check(subject)])
