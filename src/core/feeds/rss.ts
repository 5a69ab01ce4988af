import { generateRssFeed } from 'feedsmith'
import type { SafeUrl } from '../model/safe-url.ts'
import { htmlOf, text } from '../render/hast.ts'
import type { Feed } from './feed.ts'
import { wellFormed } from './well-formed.ts'

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification). A full text is `content:encoded`, an excerpt the `description`.
 *
 * Readers show a `description` as HTML, so that plain text is escaped for it; a `title` is text.
 *
 * @param address of the feed itself, absolute
 */
export function rssOf({ title, description, language, url, updated, entries }: Feed, address: SafeUrl): string {
  return wellFormed(
    generateRssFeed(
      {
        title,
        link: url,
        description: asHtml(description),
        language,
        ...(updated === null ? {} : { pubDate: new Date(updated) }),
        generator: 'Galley',
        atom: { links: [{ href: address, rel: 'self', type: 'application/rss+xml' }] },
        items: entries.map((entry) => {
          const summary = entry.isExcerpt ? entry.html : entry.summary === null ? null : asHtml(entry.summary)
          return {
            title: entry.title,
            link: entry.url,
            guid: { value: entry.url, isPermaLink: true },
            pubDate: new Date(entry.published),
            ...(summary ? { description: summary } : {}),
            categories: entry.topics.map((name) => ({ name })),
            ...(entry.authors.length > 0 ? { dc: { creators: [...entry.authors] } } : {}),
            ...(entry.isExcerpt ? {} : { content: { encoded: entry.html } }),
          }
        }),
      },
      { strict: true },
    ),
  )
}

const asHtml = (plain: string): string => htmlOf(text(plain))
