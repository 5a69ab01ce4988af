import path from 'node:path'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import { config, newsletter, now } from '../../tests/support/galley.ts'
import * as schemas from '../core/model/collection-entries.ts'
import type { IssueFrontMatter } from '../core/model/front-matter/issue.ts'
import { readArchive, type ReadArchive } from '../io/archive.ts'
import { readSettings } from '../io/settings.ts'
import { archiveCache } from './archive.ts'
import { liveCollection } from './live-collection.ts'
import { eventEntries, issueEntries, issueNotesEntries, noteEntries, pageEntries, topicEntries } from './live-entries.ts'

const collections = {
  issues: liveCollection('issues', schemas.issueEntry, issueEntries),
  issueNotes: liveCollection('issue-notes', schemas.issueNotesEntry, issueNotesEntries),
  notes: liveCollection('notes', schemas.noteEntry, noteEntries),
  events: liveCollection('events', schemas.eventEntry, eventEntries),
  topics: liveCollection('topics', schemas.topicEntry, topicEntries),
  pages: liveCollection('pages', schemas.pageEntry, pageEntries),
}

describe("collections of the tests' newsletter", () => {
  let read: ReadArchive

  beforeAll(async () => {
    const [content, publicDir] = [path.join(newsletter, 'content'), path.join(newsletter, 'public')]
    read = readArchive({ content, settings: await readSettings(config), now, includeUnpublished: false, publicDir })
    archiveCache.put(read)
  })

  afterAll(() => archiveCache.clear())

  const loaded = async (collection: keyof typeof collections) => {
    const result = await collections[collection].loader.loadCollection({ collection })
    if ('error' in result) throw result.error
    return result.entries
  }

  test.each(['issues', 'issueNotes', 'notes', 'events', 'topics', 'pages'] as const)(
    'every entry of `%s` is valid, and its schema changes nothing in it',
    async (collection) => {
      const entries = await loaded(collection)
      expect(entries).toHaveLength(read.views[collection].length)
      expect(entries).not.toHaveLength(0)
      for (const { data } of entries) expect(collections[collection].schema.parse(data)).toEqual(data)
    },
  )

  test('an issue has its front matter, its items, events and topics, with addresses within the site', async () => {
    const page = read.views.issues.find(({ items, events, topics }) => items > 0 && events.length > 0 && topics.length > 0)
    const entry = await collections.issues.loader.loadEntry({ collection: 'issues', filter: { id: page?.name ?? '' } })
    if (!entry || 'error' in entry) throw new Error('The issue is not in its collection.')
    const { frontMatter, items, events, topics } = collections.issues.schema.parse(entry.data)
    expect(frontMatter.title).toBe(page?.title)
    expect(items).toHaveLength(page?.items ?? 0)
    expect(events.map(({ url }) => url)).toEqual(page?.events.map(({ url }) => url))
    expect(topics.map(({ url }) => url)).toEqual(page?.topics.map(({ url }) => url))
    for (const { url, anchor } of items) expect(url).toBe(`${page?.url}#${encodeURI(anchor)}`)
  })

  test('an entry that is not there is undefined', async () => {
    expect(await collections.issues.loader.loadEntry({ collection: 'issues', filter: { id: 'none' } })).toBeUndefined()
  })
})

test('an entry of another kind does not compile', () => {
  // @ts-expect-error a note has no items
  liveCollection('issues', schemas.issueEntry, noteEntries)
  // @ts-expect-error an issue has no count
  liveCollection('topics', schemas.topicEntry, issueEntries)
  // @ts-expect-error front matter of a topic is not that of a page
  liveCollection('pages', schemas.pageEntry, (read) => {
    return topicEntries(read).map(({ id, data }) => ({ id, data: () => ({ ...data(), unpublished: null }) }))
  })
})

test('front matter is typed by the schema that `check` uses', () => {
  expectTypeOf<z.output<typeof schemas.issueEntry>['frontMatter']>().toEqualTypeOf<IssueFrontMatter>()
  expectTypeOf<z.output<typeof schemas.issueEntry>['items'][number]['kind']>().toEqualTypeOf<
    'article' | 'repo' | 'video' | 'event' | 'book' | 'podcast' | 'job' | 'other'
  >()
})
