import type { IndexedArchive } from '../archive/indexed.ts'
import type { BuildContext } from '../model/build-context.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Entry } from '../model/entry.ts'
import type { Texts } from '../model/entry-summary.ts'
import { nameOf } from '../parse/names.ts'
import { archiveRules } from './archive-rules.generated.ts'
import { checkInSeries, checkNotesInSeries } from './check-series.ts'
import { seriesOf } from './series/series.ts'
import type { IssueText } from './series/earlier-issues.ts'

/** An archive to be checked, with everything that is held back. */
export interface CheckedArchive {
  readonly entries: readonly Entry[]
  readonly archive: IndexedArchive
  readonly texts: Texts
  readonly context: BuildContext
  /** Whether the caller wants the findings of a file; those of other files may be incomplete. */
  readonly isRequested: (file: string) => boolean
}

/** What the rules over the whole archive find: links that lead nowhere in it, and the like. */
export const archiveFindings = ({ archive, texts, context, isRequested }: CheckedArchive): Finding[] =>
  archiveRules.flatMap((rule) => [...rule.check({ archive, texts, context, isRequested })])

/**
 * What the rules over the series find: what each issue and its notes look like beside the issues before; an issue whose
 * front matter blocks publishing is compared with them as well.
 */
export function seriesFindings({ entries, archive, texts, isRequested }: CheckedArchive): Finding[] {
  const { issues, issueNotes, issueNamed, settings } = archive
  const published = issues.map(({ publication }) => ({
    ...publication,
    body: texts.bodyOf(publication.file),
    summary: publication.body,
  }))
  const series = seriesOf(published, settings)
  const atFault = entries.flatMap(({ kind, file, body, publication }): IssueText[] =>
    kind === 'issue' && body && !publication && isRequested(file) ? [{ name: nameOf(file), file, body, meta: null }] : [],
  )
  return [
    ...[...published.filter(({ file }) => isRequested(file)), ...atFault].flatMap((issue) =>
      checkInSeries(series.subjectOf(issue)),
    ),
    ...issueNotes.flatMap(({ publication, issue: name }) => {
      const issue = issueNamed(name)
      if (!issue || !isRequested(publication.file)) return []
      const notes = { ...publication, body: texts.bodyOf(publication.file), meta: issue.publication.meta }
      return checkNotesInSeries(series.subjectOf(notes))
    }),
  ]
}
