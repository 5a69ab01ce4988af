import { issueRef, type ArchivedCitation } from '../archive/archive.ts'
import { excerpt } from '../archive/excerpt.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import { placeOn } from '../links/safe-url.ts'
import type { Texts } from '../model/entry-summary.ts'
import type { Citation, IssueRef } from '../model/views.ts'

/** The paragraphs that link to the page at a path, oldest first. */
export const citedBy = (path: string, archive: IndexedArchive, texts: Texts): Citation[] =>
  archive.citationsOf(path).flatMap((citation) => quoted(citation, archive, texts))

function quoted(
  { from, passage: index, text, isSponsored }: ArchivedCitation,
  archive: IndexedArchive,
  texts: Texts,
): Citation[] {
  const citing = archive.textIn(from)
  if (!citing) return []
  const { publication, route, day } = citing
  const passage = index === null ? undefined : texts.bodyOf(from).passages[index]
  const title = publication.kind === 'issue' ? publication.meta.title : route.title
  const url = placeOn(route.url, passage?.anchor)
  return [{ url, title, day, quote: excerpt(passage?.text ?? text), isSponsored }]
}

/** The issues that a text links to, in the order of its links. */
export function issuesCitedIn(file: string, archive: IndexedArchive): IssueRef[] {
  const paths = new Set(archive.citationsIn(file).map(({ to }) => to))
  return [...paths].flatMap((path) => {
    const cited = archive.issueAt(path)
    return cited ? [issueRef(cited)] : []
  })
}
