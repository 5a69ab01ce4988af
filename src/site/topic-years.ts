import type { TopicPage, TopicQuote } from '../core/model/archive.ts'

/** Beyond this many passages a topic is cut into pages by year, so that it stays light on a phone. */
const most = 150

export interface TopicCut {
  /** Shown on the topic's own page. */
  readonly shown: readonly TopicQuote[]
  /** Years with pages of their own, newest first; none for a short topic. */
  readonly years: readonly {
    readonly year: string
    readonly count: number
    readonly url: string
    readonly quotes: readonly TopicQuote[]
  }[]
}

/** A long topic's own page holds its newest passages, a few dozen; each year has a page with all of it. */
export function cutByYear({ quotes, years, url }: Pick<TopicPage, 'quotes' | 'years' | 'url'>): TopicCut {
  if (quotes.length <= most) return { shown: quotes, years: [] }
  const pages = years.map(({ year, count }) => ({
    year,
    count,
    url: `${url}${year}/`,
    quotes: quotes.filter(({ day }) => day.startsWith(year)),
  }))
  return { shown: quotes.slice(0, 40), years: pages }
}
