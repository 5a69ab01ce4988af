import { isPaidFor } from '../entry/paid.ts'
import type { BodySummary } from '../model/entry-summary.ts'
import type { ArchivedCitation, DatedIssue, DatedNote } from './archive.ts'
import type { Resolve } from './resolve.ts'

/** All citations among the texts: which paragraph links to which page, oldest text first. */
export function citationsOf(
  { issues, notes }: { readonly issues: readonly DatedIssue[]; readonly notes: readonly DatedNote[] },
  resolve: Resolve,
): ArchivedCitation[] {
  // At the same moment, issues come before notes, and each kind keeps its order.
  const dated = [...notes, ...issues].toReversed().sort((a, b) => a.date.localeCompare(b.date))
  return dated.flatMap(({ publication, route }) =>
    citationsIn(publication.body, resolve).flatMap((citation) =>
      citation.to === route.path ? [] : [{ from: publication.file, ...citation }],
    ),
  )
}

/** One citation for each paragraph and page, however often the paragraph links to the page. */
function citationsIn(body: BodySummary, resolve: Resolve): Omit<ArchivedCitation, 'from'>[] {
  const known = new Set<string>()
  return body.internalLinks.flatMap(({ target, passage, text, place }) => {
    const resolved = resolve(target)
    if (resolved.kind !== 'page' && resolved.kind !== 'no-fragment') return []
    const to = resolved.route.path
    const key = `${to} ${passage}`
    if (known.has(key)) return []
    known.add(key)
    const from = passage === null ? undefined : body.passages[passage]
    return [{ to, passage, text, isSponsored: isPaidFor(body, from?.place ?? place) }]
  })
}
