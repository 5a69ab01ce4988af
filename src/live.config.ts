import { defineLiveCollection } from 'astro:content'
import { eventEntries, issueEntries, issueNotesEntries, noteEntries, pageEntries, topicEntries } from './astro/live-entries.ts'
import { liveCollection } from './astro/live-collection.ts'
import { eventEntry, issueEntry, issueNotesEntry, noteEntry, pageEntry, topicEntry } from './core/model/collection-entries.ts'

/** The content for pages of one's own, validated and typed: `docs/guide/collections.md`. */
export const collections = {
  issues: defineLiveCollection(liveCollection('galley-issues', issueEntry, issueEntries)),
  issueNotes: defineLiveCollection(liveCollection('galley-issue-notes', issueNotesEntry, issueNotesEntries)),
  notes: defineLiveCollection(liveCollection('galley-notes', noteEntry, noteEntries)),
  events: defineLiveCollection(liveCollection('galley-events', eventEntry, eventEntries)),
  topics: defineLiveCollection(liveCollection('galley-topics', topicEntry, topicEntries)),
  pages: defineLiveCollection(liveCollection('galley-pages', pageEntry, pageEntries)),
}
