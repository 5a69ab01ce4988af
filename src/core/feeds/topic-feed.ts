import { generateRssFeed } from 'feedsmith'
import type { TopicPage, TopicQuote } from '../model/views.ts'
import type { Settings } from '../model/settings.ts'
import { escaped } from '../render/markup.ts'
import { wellFormed } from './well-formed.ts'

const length = 20

type Fed = Pick<TopicPage, 'title' | 'url' | 'feed' | 'definition' | 'quotes'>

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) of a topic: its newest passages, each with the issue that it stands in.
 * An entry's identifier is the deep link, so passages under one heading are one entry, and a reader never gets one twice.
 */
export function topicFeedOf(topic: Fed, { title, url, language }: Pick<Settings, 'title' | 'url' | 'language'>): string {
  const absolute = (path: string) => new URL(path, url).href
  const entries = entriesOf(topic)
  return wellFormed(
    generateRssFeed(
      {
        title: `${topic.title} · ${title}`,
        link: absolute(topic.url),
        description: topic.definition ?? `What ${title} says of ${topic.title}`,
        language,
        ...(entries[0] ? { pubDate: new Date(entries[0].quote.date) } : {}),
        generator: 'Galley',
        atom: { links: [{ href: absolute(topic.feed), rel: 'self', type: 'application/rss+xml' }] },
        items: entries.map(({ quote, texts }) => ({
          title: quote.title ?? [quote.section, quote.page.title].filter(Boolean).join(' · '),
          link: absolute(quote.url),
          guid: { value: absolute(quote.url), isPermaLink: true },
          pubDate: new Date(quote.date),
          description: [
            ...texts.map((text) => `<blockquote><p>${escaped(text)}</p></blockquote>`),
            `<p>From <a href="${escaped(absolute(quote.page.url))}">${escaped(quote.page.title)}</a>.</p>`,
          ].join('\n'),
        })),
      },
      { lenient: false },
    ),
  )
}

/** Paths by which feed readers know the entries, the newest first. */
export const identifiersOf = (topic: Fed): readonly string[] => entriesOf(topic).map(({ quote }) => quote.url)

function entriesOf({ quotes }: Fed): readonly { quote: TopicQuote; texts: string[] }[] {
  const entries = new Map<string, { quote: TopicQuote; texts: string[] }>()
  for (const quote of quotes) {
    if (quote.isUnpublished) continue
    const known = entries.get(quote.url)
    if (!known && entries.size === length) break
    const entry = known ?? { quote, texts: [] }
    entries.set(quote.url, entry)
    if (quote.quote) entry.texts.push(quote.quote)
  }
  return [...entries.values()]
}
