import type { Finding } from '../model/diagnostic.ts'
import type { Rule } from './rule.ts'
import { seriesRules } from './series-rules.generated.ts'
import type { Succession } from './series/succession.ts'

/** What the issues before an issue show of it. */
export const checkSuccession = (succession: Succession): Finding[] =>
  findingsOf(
    seriesRules.filter(({ withoutArchive }) => !withoutArchive),
    succession,
  )

/** The same of an issue's notes, whose campaigns are the issue's own. They have the front matter of their issue. */
export const checkNotesSuccession = (succession: Succession): Finding[] =>
  findingsOf(
    seriesRules.filter(({ includesNotes }) => includesNotes),
    succession,
  )

/** What can be guessed of an issue that is looked at without the archive around it. */
export const checkWithoutArchive = (succession: Succession): Finding[] =>
  findingsOf(
    seriesRules.filter(({ withoutArchive }) => withoutArchive),
    succession,
  )

const findingsOf = (rules: readonly Rule<'series'>[], succession: Succession): Finding[] =>
  rules.flatMap((rule) => [...rule.check(succession)])
