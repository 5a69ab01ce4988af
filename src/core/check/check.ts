import type { IssueText } from './series/earlier-issues.ts'
import { checkNotesInSeries, checkInSeries } from './check-series.ts'
import { seriesOf } from './series/series.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { BuildContext } from '../model/build-context.ts'
import type { Archive } from '../archive/archive.ts'
import { assemble, selectPublished } from '../archive/assemble.ts'
import { archiveRules } from './archive-rules.generated.ts'
import type { Entry } from '../model/entry.ts'
import { nameOf } from '../parse/names.ts'

/**
 * Finds everything that `build` finds, at a fraction of the cost: it makes no page, and imports nothing that makes pages.
 *
 * @param isRequested whether the caller wants the findings of a file; those of other files may be incomplete
 */
export function check(
  entries: readonly Entry[],
  context: BuildContext,
  isRequested: (file: string) => boolean,
): readonly Finding[] {
  const { archive, findings } = archiveOf(entries, context)
  return [...findings, ...archiveFindings(entries, archive, context, isRequested)]
}

/** The archive of all entries, with what is unpublished and every finding from the entries to the archive. */
export function archiveOf(entries: readonly Entry[], context: BuildContext) {
  const selected = selectPublished(entries, context)
  const { archive, unpublished, findings } = assemble(selected.value, context)
  return { archive, unpublished: [...selected.unpublished, ...unpublished], findings: [...selected.findings, ...findings] }
}

/**
 * The findings for which the whole archive is needed: links that lead nowhere in it, and whatever shows only beside the issues before.
 * An issue whose front matter blocks publishing is compared with them as well.
 */
export function archiveFindings(
  entries: readonly Entry[],
  archive: Archive,
  context: BuildContext,
  isRequested: (file: string) => boolean,
): Finding[] {
  const { issues, issueNotes, settings } = archive
  const published = issues.map(({ publication }) => publication)
  const series = seriesOf(published, settings)
  const atFault = entries.flatMap(({ kind, file, body, publication }): IssueText[] =>
    kind === 'issue' && body && !publication && isRequested(file) ? [{ name: nameOf(file), file, body, meta: null }] : [],
  )
  return [
    ...archiveRules.flatMap((rule) => [...rule.check({ archive, context, isRequested })]),
    ...[...published.filter(({ file }) => isRequested(file)), ...atFault].flatMap((issue) =>
      checkInSeries(series.subjectOf(issue)),
    ),
    ...issueNotes.flatMap(({ publication, issue }) => {
      if (!isRequested(publication.file)) return []
      const notes = { ...publication, meta: issue.publication.meta }
      return checkNotesInSeries(series.subjectOf(notes))
    }),
  ]
}
