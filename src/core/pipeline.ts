import { issueFiles } from './emit/issue-files.ts'
import type { Archive } from './model/archive.ts'
import type { Outcome } from './model/diagnostic.ts'
import type { House } from './model/house.ts'
import { whereaboutsOf } from './pages/also-in.ts'
import { citationsOf } from './pages/citations.ts'
import { eventPage } from './pages/event-page.ts'
import { issueNotesPage, issuePage } from './pages/issue-page.ts'
import { authorPages, sourcePages } from './pages/linked-pages.ts'
import { notePage } from './pages/note-page.ts'
import { relatedIssues } from './pages/related-issues.ts'
import type { Shelf } from './pages/shelf.ts'
import { standingPage } from './pages/standing-page.ts'
import { quotesByTopic, topicPage } from './pages/topic-page.ts'
import { sourcesByTopic } from './pages/topic-sources.ts'
import { topicSurroundings } from './pages/topic-surroundings.ts'
import { archiveFindings, shelfOf } from './prove.ts'
import type { Reading } from './read.ts'

/**
 * The whole of publishing, START HERE. `read` took each file through the stages that need no other file (parse, structure,
 * check); here they become one body of knowledge: tagged, merged, linked, and cut into pages.
 */
export function publish(readings: readonly Reading[], house: House): Outcome<Archive> & { value: Archive } {
  const { shelf, held, findings } = shelfOf(readings, house)
  return {
    value: { ...archiveOf(shelf), held, published: publishedIn(shelf) },
    findings: [...findings, ...archiveFindings(readings, shelf, house, () => true)],
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

const publishedIn = ({ issues, issueNotes, notes, topics, events, standing }: Shelf): number =>
  issues.length +
  issueNotes.length +
  notes.length +
  topics.length +
  standing.length +
  events.filter(({ record }) => record).length
