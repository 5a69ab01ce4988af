import { settings } from 'virtual:galley/settings'
import type { Feed } from '../core/feeds/feed.ts'
import { issuesFeed } from '../core/feeds/issues-feed.ts'
import { siteViews } from './archive.ts'
import { assetsOf } from './assets.ts'
import { newestFirst } from './lists.ts'
import { feedPictures } from './pictures.ts'

/** The main feed, with the pictures of its texts, for every format that it is written in. */
export async function mainFeed(): Promise<Feed> {
  const published = (await siteViews()).issues.filter(({ unpublished }) => unpublished === null)
  const latest = newestFirst(published).slice(0, settings.feedLength)
  const pictures = new Map(
    await Promise.all(
      latest.map(async (issue) => {
        const { images } = await assetsOf(issue)
        return [issue.url, await feedPictures(images, issue.text.images, settings.url)] as const
      }),
    ),
  )
  return issuesFeed(latest, settings, ({ url }) => pictures.get(url) ?? {})
}
