import { addressOnHost } from '../links/safe-url.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import type { TopicPage, TopicQuote } from '../model/views.ts'
import type { Settings } from '../model/settings.ts'
import { element, htmlOf, text } from '../render/hast.ts'
import type { Feed } from './feed.ts'

const length = 20

type Fed = Pick<TopicPage, 'title' | 'url' | 'definition' | 'quotes'>

/**
 * The feed of a topic: its newest passages, each with the issue that contains it. The address of an entry is the deep link, so
 * passages under one heading are one entry, which feed readers never show twice.
 */
export function topicFeed(topic: Fed, { title, url, language }: Pick<Settings, 'title' | 'url' | 'language'>): Feed {
  const absolute = (path: SafeUrl) => addressOnHost(path, { url })
  const entries = entriesOf(topic)
  return {
    title: `${topic.title} · ${title}`,
    description: topic.definition ?? `What ${title} says of ${topic.title}`,
    language,
    url: absolute(topic.url),
    updated: entries[0]?.quote.date ?? null,
    entries: entries.map(({ quote, passages }) => ({
      title: quote.title ?? [quote.section, quote.page.title].filter(Boolean).join(' · '),
      url: absolute(quote.url),
      published: quote.date,
      authors: [],
      topics: [],
      summary: null,
      html: excerptHtml(passages, absolute(quote.page.url), quote.page.title),
      isExcerpt: true,
    })),
  }
}

function excerptHtml(passages: readonly string[], address: string, title: string): string {
  const quotations = passages.flatMap((it) => [element('blockquote', {}, [element('p', {}, [text(it)])]), text('\n')])
  return htmlOf([...quotations, element('p', {}, [text('From '), element('a', { href: address }, [text(title)]), text('.')])])
}

/** Paths by which feed readers identify the entries, newest first. */
export const identifiersOf = (topic: Fed): readonly string[] => entriesOf(topic).map(({ quote }) => quote.url)

function entriesOf({ quotes }: Fed): readonly { quote: TopicQuote; passages: string[] }[] {
  const entries = new Map<string, { quote: TopicQuote; passages: string[] }>()
  for (const quote of quotes) {
    if (quote.isUnpublished) continue
    const known = entries.get(quote.url)
    if (!known && entries.size === length) break
    const entry = known ?? { quote, passages: [] }
    entries.set(quote.url, entry)
    if (quote.quote) entry.passages.push(quote.quote)
  }
  return [...entries.values()]
}
