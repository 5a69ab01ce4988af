import { getCollection } from 'astro:content'
import { settings } from 'virtual:galley/settings'
import type { Feed } from '../core/feeds/feed.ts'
import { issuesFeed } from '../core/feeds/issues-feed.ts'
import { newestFirst } from './lists.ts'
import { withPlainPictures } from './pictures.ts'

/** The main feed, with the pictures of its texts, for every format that it is written in. */
export async function mainFeed(): Promise<Feed> {
  const entries = await getCollection('issues', ({ data }) => data.page.unpublished === null)
  const images = new Map(entries.map(({ data }) => [data.page.url, data.images]))
  const latest = newestFirst(entries).slice(0, settings.feedLength)
  const issues = await Promise.all(
    latest.map(async (issue) => {
      const own = images.get(issue.url) ?? {}
      const blocks = await Promise.all(
        issue.text.blocks.map(async (block) => ({ ...block, html: await withPlainPictures(block.html, own, settings.url) })),
      )
      return { ...issue, text: { ...issue.text, blocks } }
    }),
  )
  return issuesFeed(issues, settings)
}
