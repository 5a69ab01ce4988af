/** Beyond this many passages or items a page is cut into pages by year, so that it stays light on a phone. */
const most = 150

export interface Cut<Entry> {
  /** Shown on the page itself. */
  readonly shown: readonly Entry[]
  /** Years with pages of their own, newest first; none for a short page. */
  readonly years: readonly {
    readonly year: string
    readonly count: number
    readonly url: string
    readonly entries: readonly Entry[]
  }[]
}

/** What is listed newest first, with the number of entries of each year, newest first. */
interface Listed<Entry> {
  readonly url: string
  readonly entries: readonly Entry[]
  readonly years: readonly { readonly year: string; readonly count: number }[]
}

/** A long page itself holds its newest entries, a few dozen; each year has a page with all of it. */
export function cutByYear<Entry extends { readonly day: string }>({ entries, years, url }: Listed<Entry>): Cut<Entry> {
  if (entries.length <= most) return { shown: entries, years: [] }
  const pages = years.map(({ year, count }) => ({
    year,
    count,
    url: `${url}${year}/`,
    entries: entries.filter(({ day }) => day.startsWith(year)),
  }))
  return { shown: entries.slice(0, 40), years: pages }
}
