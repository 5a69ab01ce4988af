import { addressOnHost } from '../links/safe-url.ts'
import type { IssuePage } from '../model/views.ts'
import type { Settings } from '../model/settings.ts'
import type { Feed } from './feed.ts'
import type { FeedPurpose } from '../render/finish.ts'
import { feedHtml } from './feed-html.ts'

/**
 * The main feed: the latest issues, each with its full text.
 *
 * @param issues newest first, those held back left out
 * @param picturesOf images beside an issue, by path
 */
export function issuesFeed(
  issues: readonly IssuePage[],
  settings: Settings,
  picturesOf: (issue: IssuePage) => FeedPurpose['pictures'],
): Feed {
  const { title, description, language, feedLength } = settings
  const latest = issues.slice(0, feedLength)
  return {
    title,
    description,
    language,
    url: addressOnHost(new URL(settings.url).pathname, settings),
    updated: latest[0]?.date ?? null,
    entries: latest.map((issue) => {
      const address = addressOnHost(issue.url, settings)
      return {
        title: issue.title,
        url: address,
        published: issue.date,
        authors: issue.authors,
        topics: issue.topics.map((topic) => topic.title),
        summary: issue.description,
        html: feedHtml(issue.text, issue, { url: address, pictures: picturesOf(issue) }),
        isExcerpt: false,
      }
    }),
  }
}
