import type { IssueText } from './check/archive-rule.ts'
import { checkAgainstArchive, checkNotesAgainstArchive } from './check/check-archive.ts'
import { earlierIn, earlierThan } from './check/earlier.ts'
import type { Finding } from './model/diagnostic.ts'
import type { House } from './model/house.ts'
import type { Shelf } from './pages/shelf.ts'
import { shelve, stock } from './pages/shelve.ts'
import { textFindings } from './pages/text-findings.ts'
import type { Reading } from './read.ts'
import { nameOf } from './structure/name-of.ts'

/**
 * Everything that `publish` finds, at a fraction of its price: no page is made, and nothing is imported that makes pages.
 *
 * @param isAsked whether findings in this file are wanted; of others there may be some
 */
export function prove(readings: readonly Reading[], house: House, isAsked: (file: string) => boolean): readonly Finding[] {
  const { shelf, findings } = shelfOf(readings, house)
  return [...findings, ...archiveFindings(readings, shelf, house, isAsked)]
}

/** What the shelf holds, and what was said while it was filled. */
export function shelfOf(readings: readonly Reading[], house: House) {
  const stocked = stock(readings, house)
  const { shelf, held, findings } = shelve(stocked.value, house)
  return { shelf, held: [...stocked.held, ...held], findings: [...stocked.findings, ...findings] }
}

/**
 * What only a whole archive tells: links that lead nowhere in it, and what each issue and its notes look like beside the issues before, one that
 * cannot be published for a fault of its front matter, too.
 */
export function archiveFindings(
  readings: readonly Reading[],
  shelf: Shelf,
  house: House,
  isAsked: (file: string) => boolean,
): Finding[] {
  const { issues, issueNotes, settings } = shelf
  const series = issues.map(({ publication }) => publication)
  const atFault = readings.flatMap(({ kind, file, body, publication }): IssueText[] =>
    kind === 'issue' && body && !publication && isAsked(file) ? [{ name: nameOf(file), file, body, meta: null }] : [],
  )
  return [
    ...textFindings(shelf, house, isAsked),
    ...series.flatMap((issue, index) =>
      isAsked(issue.file) ? checkAgainstArchive(issue, earlierIn(series, index), settings) : [],
    ),
    ...atFault.flatMap((issue) => checkAgainstArchive(issue, earlierThan(issue, series, settings), settings)),
    ...issueNotes.flatMap(({ publication, issue }) => {
      if (!isAsked(publication.file)) return []
      const notes = { ...publication, meta: issue.publication.meta }
      return checkNotesAgainstArchive(notes, earlierThan(notes, series, settings), settings)
    }),
  ]
}
