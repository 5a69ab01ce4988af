import type { Body } from '../model/body.ts'
import type { EntrySummary } from '../model/entry-summary.ts'
import type { ArchiveSubject } from './rule.ts'

/** A text of the archive, whole. */
export type ArchiveText = Pick<EntrySummary, 'file' | 'meta' | 'places'> & { readonly body: Body }

/** Every text of the archive, records of events included, in whose file findings are requested. */
export function requestedTexts({ archive, texts, isRequested }: ArchiveSubject): ArchiveText[] {
  const { issues, issueNotes, notes, topics, events, pages } = archive
  const summaries = [...issues, ...issueNotes, ...notes, ...topics, ...pages].map(({ publication }): EntrySummary => publication)
  return [...summaries, ...events.flatMap(({ record }) => record ?? [])]
    .filter(({ file }) => isRequested(file))
    .map(({ file, meta, places }) => ({ file, meta, places, body: texts.bodyOf(file) }))
}
