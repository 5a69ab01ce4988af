import { settings } from 'virtual:galley/settings'
import type { Feed } from '../core/feeds/feed.ts'
import { issuesFeed } from '../core/feeds/issues-feed.ts'
import { siteViews } from './archive.ts'
import { assetsOf } from './assets.ts'
import { newestFirst } from './lists.ts'
import { withPlainPictures } from './pictures.ts'

/** The main feed, with the pictures of its texts, for every format that it is written in. */
export async function mainFeed(): Promise<Feed> {
  const published = (await siteViews()).issues.filter(({ unpublished }) => unpublished === null)
  const latest = newestFirst(published).slice(0, settings.feedLength)
  const issues = await Promise.all(
    latest.map(async (issue) => {
      const { images } = await assetsOf(issue)
      const blocks = await Promise.all(
        issue.text.blocks.map(async (block) => ({ ...block, html: await withPlainPictures(block.html, images, settings.url) })),
      )
      return { ...issue, text: { ...issue.text, blocks } }
    }),
  )
  return issuesFeed(issues, settings)
}
