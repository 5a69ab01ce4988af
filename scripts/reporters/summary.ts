import type { Views } from '../../src/core/model/views.ts'
import type { ReadArchive } from '../../src/io/archive.ts'

/** The summary of a build, which accounts for every file that was read. */
export function summaryOf({ views, entries }: ReadArchive, out: string): string {
  const { issues, issueNotes, notes, events, topics, sources, authors, pages, redirects, published } = views
  const parts = [
    count(issues.length, 'issue', 'issues'),
    count(issueNotes.length + notes.length, 'page of notes', 'pages of notes'),
    count(events.length, 'event', 'events'),
    count(topics.length, 'topic', 'topics'),
    count(sources.length, 'source', 'sources'),
    count(authors.length, 'author', 'authors'),
    count(pages.length, 'page', 'pages'),
    count(redirects.length, 'redirect', 'redirects'),
  ]
  const read = `Read ${count(entries.length, 'file', 'files')}, published ${published}.`
  return `${out}: ${parts.filter((part) => !part.startsWith('0 ')).join(', ')}.\n${read}\n${unpublishedSummary(views)}`
}

/** The files that are not published, with the reasons. */
export const unpublishedSummary = ({ unpublished }: Pick<Views, 'unpublished'>): string =>
  unpublished
    .map(({ file, unpublished, date }) => `Held back: ${file} (${unpublished === 'draft' ? 'draft' : `dated ${date}`}).\n`)
    .join('')

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`
