import { issueFiles } from './emit/issue-files.ts'
import type { Archive } from './model/archive.ts'
import type { IssueText } from './check/archive-rule.ts'
import { checkAgainstArchive, checkNotesAgainstArchive } from './check/check-archive.ts'
import { earlierIn, earlierThan } from './check/earlier.ts'
import type { Finding, Outcome } from './model/diagnostic.ts'
import type { House } from './model/house.ts'
import { whereaboutsOf } from './pages/also-in.ts'
import { citationsOf } from './pages/citations.ts'
import { eventPage } from './pages/event-page.ts'
import { issueNotesPage, issuePage } from './pages/issue-page.ts'
import { authorPages, sourcePages } from './pages/linked-pages.ts'
import { notePage } from './pages/note-page.ts'
import { relatedIssues } from './pages/related-issues.ts'
import type { Shelf } from './pages/shelf.ts'
import { shelve, stock } from './pages/shelve.ts'
import { standingPage } from './pages/standing-page.ts'
import { quotesByTopic, topicPage } from './pages/topic-page.ts'
import { sourcesByTopic } from './pages/topic-sources.ts'
import { topicSurroundings } from './pages/topic-surroundings.ts'
import type { Reading } from './read.ts'
import { nameOf } from './structure/structure.ts'

/**
 * The whole of publishing, START HERE. `read` took each file through the stages that need no other file (parse, structure,
 * check); here they become one body of knowledge: tagged, merged, linked, and cut into pages.
 */
export function publish(readings: readonly Reading[], house: House): Outcome<Archive> & { value: Archive } {
  const stocked = stock(readings, house)
  const { shelf, held, findings } = shelve(stocked.value, house)
  return {
    value: { ...archiveOf(shelf), held: [...stocked.held, ...held], published: publishedIn(shelf) },
    findings: [...stocked.findings, ...findings, ...seriesFindings(readings, shelf)],
  }
}

function archiveOf(shelf: Shelf): Omit<Archive, 'held' | 'published'> {
  const citations = citationsOf(shelf)
  const whereabouts = whereaboutsOf(shelf)
  const related = relatedIssues(shelf)
  const quotes = quotesByTopic(shelf)
  const around = topicSurroundings(shelf)
  const issues = shelf.issues.map((issue, index) => issuePage(issue, index, citations, whereabouts, related, shelf))
  const sources = sourcesByTopic(shelf)
  const events = shelf.events.map((event) => eventPage(event, shelf))
  return {
    issues,
    issueFiles: issues.map((page, index) => issueFiles(page, shelf.issues[index]!, shelf)),
    issueNotes: shelf.issueNotes.map((notes) => issueNotesPage(notes, shelf)),
    notes: shelf.notes.map((note) => notePage(note, citations, shelf)),
    events,
    topics: shelf.topics
      .map((topic) => {
        const slug = topic.publication.name
        return topicPage(topic, quotes.get(slug) ?? [], sources.get(slug) ?? [], events, around, shelf)
      })
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    sources: sourcePages(shelf),
    authors: authorPages(shelf),
    pages: shelf.standing.map((page) => standingPage(page, shelf)),
    redirects: shelf.redirects,
  }
}

/** What each issue and its notes look like beside the issues before; one that cannot be published for a fault of its front matter, too. */
function seriesFindings(readings: readonly Reading[], { issues, issueNotes, settings }: Shelf): Finding[] {
  const series = issues.map(({ publication }) => publication)
  const atFault = readings.flatMap(({ kind, file, body, publication }): IssueText[] =>
    kind === 'issue' && body && !publication ? [{ name: nameOf(file), file, body, meta: null }] : [],
  )
  return [
    ...series.flatMap((issue, index) => checkAgainstArchive(issue, earlierIn(series, index), settings)),
    ...atFault.flatMap((issue) => checkAgainstArchive(issue, earlierThan(issue, series, settings), settings)),
    ...issueNotes.flatMap(({ publication, issue }) => {
      const notes = { ...publication, meta: issue.publication.meta }
      return checkNotesAgainstArchive(notes, earlierThan(notes, series, settings), settings)
    }),
  ]
}

const publishedIn = ({ issues, issueNotes, notes, topics, events, standing }: Shelf): number =>
  issues.length +
  issueNotes.length +
  notes.length +
  topics.length +
  standing.length +
  events.filter(({ record }) => record).length
