import type { Publication } from '../model/publication.ts'
import type { ArchiveSubject } from './rule.ts'

/** Every text of the archive, records of events included, in whose file findings are requested. */
export function requestedTexts({ archive, isRequested }: ArchiveSubject): Publication[] {
  const { issues, issueNotes, notes, topics, events, standing } = archive
  const texts: Publication[] = [...issues, ...issueNotes, ...notes, ...topics, ...standing].map(({ publication }) => publication)
  return [...texts, ...events.flatMap(({ record }) => record ?? [])].filter(({ file }) => isRequested(file))
}
