import type { Archive } from './model/archive.ts'
import type { Outcome } from './model/diagnostic.ts'
import type { House } from './model/house.ts'
import { citationsOf } from './pages/citations.ts'
import { eventPage } from './pages/event-page.ts'
import { issueNotesPage, issuePage } from './pages/issue-page.ts'
import { notePage } from './pages/note-page.ts'
import type { Shelf } from './pages/shelf.ts'
import { shelve, stock } from './pages/shelve.ts'
import { standingPage } from './pages/standing-page.ts'
import { quotesByTopic, topicPage } from './pages/topic-page.ts'
import type { Reading } from './read.ts'

/**
 * The whole of publishing, START HERE. `read` took each file through the stages that need no other file (parse, structure,
 * check); here they become one body of knowledge: tagged, merged, linked, and cut into pages.
 */
export function publish(readings: readonly Reading[], house: House): Outcome<Archive> & { value: Archive } {
  const stocked = stock(readings, house)
  const { shelf, held, findings } = shelve(stocked.value, house)
  return {
    value: { ...archiveOf(shelf), held: [...stocked.held, ...held], published: publishedIn(shelf) },
    findings: [...stocked.findings, ...findings],
  }
}

function archiveOf(shelf: Shelf): Omit<Archive, 'held' | 'published'> {
  const citations = citationsOf(shelf)
  const quotes = quotesByTopic(shelf)
  return {
    issues: shelf.issues.map((issue, index) => issuePage(issue, index, citations, shelf)),
    issueNotes: shelf.issueNotes.map((notes) => issueNotesPage(notes, shelf)),
    notes: shelf.notes.map((note) => notePage(note, citations, shelf)),
    events: shelf.events.map((event) => eventPage(event, shelf)),
    topics: shelf.topics
      .map((topic) => topicPage(topic, quotes.get(topic.publication.name) ?? [], shelf))
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
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
