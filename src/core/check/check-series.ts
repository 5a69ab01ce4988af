import type { Finding } from '../model/diagnostic.ts'
import type { Rule } from './rule.ts'
import { seriesRules } from './series-rules.generated.ts'
import type { SeriesSubject } from './series/earlier-issues.ts'

/** What the issues before an issue show of it. */
export const checkInSeries = (subject: SeriesSubject): Finding[] =>
  findingsOf(
    seriesRules.filter(({ withoutArchive }) => !withoutArchive),
    subject,
  )

/** The same of an issue's notes, whose campaigns are the issue's own. They have the front matter of their issue. */
export const checkNotesInSeries = (subject: SeriesSubject): Finding[] =>
  findingsOf(
    seriesRules.filter(({ includesNotes }) => includesNotes),
    subject,
  )

/** What can be guessed of an issue that is looked at without the archive around it. */
export const checkWithoutArchive = (subject: SeriesSubject): Finding[] =>
  findingsOf(
    seriesRules.filter(({ withoutArchive }) => withoutArchive),
    subject,
  )

const findingsOf = (rules: readonly Rule<'series'>[], subject: SeriesSubject): Finding[] =>
  rules.flatMap((rule) => [...rule.check(subject)])
