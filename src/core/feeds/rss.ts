import { generateRssFeed } from 'feedsmith'
import type { IssuePage } from '../model/views.ts'
import type { Settings } from '../model/settings.ts'
import { feedHtml } from './feed-html.ts'
import { wellFormed } from './well-formed.ts'

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with the full text of the latest issues in `content:encoded`.
 * Nothing in it depends on the time of the build.
 *
 * @param issues newest first, those held back left out
 */
export function rssOf(issues: readonly IssuePage[], { title, description, url, language, feedLength }: Settings): string {
  const latest = issues.slice(0, feedLength)
  return wellFormed(
    generateRssFeed(
      {
        title,
        link: url,
        description,
        language,
        ...(latest[0] ? { pubDate: new Date(latest[0].date) } : {}),
        generator: 'Galley',
        atom: { links: [{ href: new URL('feed.xml', url).href, rel: 'self', type: 'application/rss+xml' }] },
        items: latest.map((issue) => {
          const link = new URL(issue.url, url).href
          return {
            title: issue.title,
            link,
            guid: { value: link, isPermaLink: true },
            pubDate: new Date(issue.date),
            ...(issue.description ? { description: issue.description } : {}),
            categories: issue.topics.map((topic) => ({ name: topic.title })),
            dc: { creators: [...issue.authors] },
            content: { encoded: feedHtml(issue.text, link, issue) },
          }
        }),
      },
      { lenient: false },
    ),
  )
}
