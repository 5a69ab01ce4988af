import type { Archive } from './archive/archive.ts'
import { assemble, type Assembled } from './archive/assemble.ts'
import { heldPaths } from './archive/held-paths.ts'
import { indexed, type IndexedArchive } from './archive/indexed.ts'
import { relatedIssues } from './archive/related-issues.ts'
import type { Unpublished } from './archive/select-published.ts'
import { summarise, type Summaries } from './archive/summarise.ts'
import { archiveFindings, seriesFindings } from './check/archive-findings.ts'
import type { BuildContext } from './model/build-context.ts'
import type { Finding } from './model/diagnostic.ts'
import type { Entry } from './model/entry.ts'
import type { Texts } from './model/entry-summary.ts'
import type { Keyed, Views } from './model/views.ts'
import type { SummaryOf } from './entry/summary.ts'
import { eventPage } from './views/event-page.ts'
import { issueFiles } from './views/issue-files.ts'
import { issueNotesPage, issuePage } from './views/issue-page.ts'
import { authorPages, sourcePages } from './views/linked-pages.ts'
import { notePage } from './views/note-page.ts'
import { pageView } from './views/page-view.ts'
import { passagesByTopic, topicPage } from './views/topic-page.ts'
import { sourcesByTopic } from './views/topic-sources.ts'
import { topicSurroundings } from './views/topic-surroundings.ts'
import { viewKeys, type Digests } from './views/view-key.ts'

/** What `build` and `check` work on: what `read` made of each file, and what is known from elsewhere. */
export interface Content {
  readonly entries: readonly Entry[]
  /** Findings that need the disk or the records of visited links. */
  readonly findings?: readonly Finding[]
  /** Looks up the summaries of texts that are kept; absent: they are made anew. */
  readonly summaryOf?: SummaryOf
  /** What the keys of views are made from; absent: from the texts themselves. */
  readonly digests?: Digests
}

/**
 * START HERE. `read` has taken each file through the stages that need no other file: parse, structure, rules over one text. Here all
 * entries become one archive, and the archive becomes the views that pages, feeds and files show.
 */
export function build(content: Content, context: BuildContext): { readonly views: Views; readonly findings: readonly Finding[] } {
  const files = summarise(content.entries, content.summaryOf)
  const whole = assembleWhole(files, context)
  const published = context.includeUnpublished ? whole : assemblePublished(files, context, whole)
  return {
    views: {
      ...viewsOf(indexed(published.archive), files.texts, content.digests ?? digestsOf(content.entries)),
      unpublished: published.unpublished,
      heldPaths: heldPaths(whole.archive, published.archive),
      published: countPublished(published.archive),
    },
    findings: findingsOf(content, files, whole, context, () => true),
  }
}

/**
 * Finds everything that `build` finds, at a fraction of the cost: it makes no page.
 *
 * @param isRequested whether the caller wants the findings of a file; those of other files may be incomplete
 */
export function check(content: Content, context: BuildContext, isRequested: (file: string) => boolean): readonly Finding[] {
  const files = summarise(content.entries, content.summaryOf)
  return findingsOf(content, files, assembleWhole(files, context), context, isRequested)
}

/** Every source of findings. Drafts and later texts are checked like published ones, so that no fault appears only on the day. */
function findingsOf(
  { entries, findings = [] }: Content,
  { texts }: Summaries,
  whole: Assembled,
  context: BuildContext,
  isRequested: (file: string) => boolean,
): readonly Finding[] {
  const checked = { entries, archive: indexed(whole.archive), texts, context, isRequested }
  return [
    ...findings,
    ...entries.flatMap((entry) => entry.findings),
    ...whole.findings,
    ...archiveFindings(checked),
    ...seriesFindings(checked),
  ]
}

/** The archive with drafts and later texts included. */
const assembleWhole = (files: Summaries, context: BuildContext): Assembled =>
  assemble(files, { ...context, includeUnpublished: true })

/** The archive that readers get. A note that takes its date from an event waits until an issue that announces the event is out. */
function assemblePublished(files: Summaries, context: BuildContext, whole: Assembled): Assembled {
  if (whole.unpublished.length === 0) return whole
  const published = assemble(files, context)
  const known = new Set(
    [...published.archive.notes.map(({ publication }) => publication), ...published.unpublished].map(({ file }) => file),
  )
  const { notes, eventCalled, issueNamed } = indexed(whole.archive)
  const waiting = notes.flatMap(({ publication: { file, meta } }): Unpublished[] => {
    if (known.has(file) || meta.event === undefined) return []
    const issues = eventCalled(meta.event)?.event.mentions.flatMap(({ issue }) => issueNamed(issue) ?? []) ?? []
    const [next] = issues.flatMap(({ unpublished, date }) => (unpublished ? [{ unpublished, date }] : []))
    return next ? [{ file, unpublished: next.unpublished, date: next.unpublished === 'future' ? next.date : null }] : []
  })
  return { ...published, unpublished: [...published.unpublished, ...waiting] }
}

function viewsOf(
  archive: IndexedArchive,
  texts: Texts,
  digests: Digests,
): Omit<Views, 'unpublished' | 'heldPaths' | 'published'> {
  const keyOf = viewKeys(archive, digests)
  const keyed = <V>(make: (texts: Texts) => V): Keyed<V> => ({ ...make(texts), key: keyOf(make) })
  const related = relatedIssues(archive)
  const passages = passagesByTopic(archive)
  const sources = sourcesByTopic(archive)
  const around = topicSurroundings(archive)
  const issues = archive.issues.map((issue, index) => ({
    issue,
    page: keyed((texts) => issuePage(issue, index, related, archive, texts)),
  }))
  return {
    issues: issues.map(({ page }) => page),
    issueFiles: issues.map(({ issue, page }) => issueFiles(page, issue, archive, texts)),
    issueNotes: archive.issueNotes.flatMap((notes) => {
      const issue = archive.issueNamed(notes.issue)
      return issue ? [keyed((texts) => issueNotesPage(notes, issue, archive, texts))] : []
    }),
    notes: archive.notes.map((note) => keyed((texts) => notePage(note, archive, texts))),
    events: archive.events.map((event) => keyed((texts) => eventPage(event, archive, texts))),
    topics: archive.topics
      .map((topic) => {
        const slug = topic.publication.name
        const [tagged, linked] = [passages.get(slug) ?? [], sources.get(slug) ?? []]
        return keyed((texts) => topicPage(topic, tagged, linked, around, archive, texts))
      })
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    sources: sourcePages(archive),
    authors: authorPages(archive),
    pages: archive.pages.map((page) => keyed((texts) => pageView(page, archive, texts))),
    redirects: archive.redirects,
    served: archive.served,
  }
}

/** Digests that are the texts themselves: correct, but long. */
const digestsOf = (entries: readonly Entry[]): Digests => {
  const byFile = new Map(entries.map((entry) => [entry.file, entry]))
  return { ofFile: (file) => JSON.stringify(byFile.get(file)), of: (text) => text }
}

const countPublished = ({ issues, issueNotes, notes, topics, events, pages }: Archive): number =>
  issues.length + issueNotes.length + notes.length + topics.length + pages.length + events.filter(({ record }) => record).length
