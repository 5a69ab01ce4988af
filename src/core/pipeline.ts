import { issueFiles } from './views/issue-files.ts'
import type { Views } from './model/views.ts'
import type { Outcome } from './model/diagnostic.ts'
import type { BuildContext } from './model/build-context.ts'
import { linkOccurrencesOf } from './archive/link-occurrences.ts'
import { citationsOf } from './archive/citations.ts'
import { eventPage } from './views/event-page.ts'
import { issueNotesPage, issuePage } from './views/issue-page.ts'
import { authorPages, sourcePages } from './views/linked-pages.ts'
import { notePage } from './views/note-page.ts'
import { relatedIssues } from './archive/related-issues.ts'
import type { Archive } from './archive/archive.ts'
import { pageView } from './views/page-view.ts'
import { quotesByTopic, topicPage } from './views/topic-page.ts'
import { sourcesByTopic } from './views/topic-sources.ts'
import { topicSurroundings } from './views/topic-surroundings.ts'
import { archiveFindings, archiveOf } from './check/check.ts'
import type { Entry } from './model/entry.ts'

/**
 * The whole of publishing, START HERE. `read` took each file through the stages that need no other file (parse, structure,
 * check); here they become one body of knowledge: tagged, merged, linked, and cut into pages.
 */
export function build(entries: readonly Entry[], context: BuildContext): Outcome<Views> & { value: Views } {
  const { archive, unpublished, findings } = archiveOf(entries, context)
  return {
    value: { ...viewsOf(archive), unpublished, published: publishedIn(archive) },
    findings: [...findings, ...archiveFindings(entries, archive, context, () => true)],
  }
}

function viewsOf(archive: Archive): Omit<Views, 'unpublished' | 'published'> {
  const citations = citationsOf(archive)
  const linkOccurrences = linkOccurrencesOf(archive)
  const related = relatedIssues(archive)
  const quotes = quotesByTopic(archive)
  const around = topicSurroundings(archive)
  const issues = archive.issues.map((issue, index) => issuePage(issue, index, citations, linkOccurrences, related, archive))
  const sources = sourcesByTopic(archive)
  const events = archive.events.map((event) => eventPage(event, archive))
  return {
    issues,
    issueFiles: issues.map((page, index) => issueFiles(page, archive.issues[index]!, archive)),
    issueNotes: archive.issueNotes.map((notes) => issueNotesPage(notes, archive)),
    notes: archive.notes.map((note) => notePage(note, citations, archive)),
    events,
    topics: archive.topics
      .map((topic) => {
        const slug = topic.publication.name
        return topicPage(topic, quotes.get(slug) ?? [], sources.get(slug) ?? [], events, around, archive)
      })
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    sources: sourcePages(archive),
    authors: authorPages(archive),
    pages: archive.standing.map((page) => pageView(page, archive)),
    redirects: archive.redirects,
  }
}

const publishedIn = ({ issues, issueNotes, notes, topics, events, standing }: Archive): number =>
  issues.length +
  issueNotes.length +
  notes.length +
  topics.length +
  standing.length +
  events.filter(({ record }) => record).length
