/** A page with more passages or items than this is cut by year, so that it stays light on a phone. */
const maxOnPage = 150
/** Entries that the page itself still shows then. */
const newestOnPage = 40

interface CutPage<Entry> {
  /** On the page itself. */
  readonly shown: readonly Entry[]
  /** Years with pages of their own, newest first; none for a short page. */
  readonly years: readonly {
    readonly year: string
    readonly count: number
    readonly url: string
    readonly entries: readonly Entry[]
  }[]
}

/** Entries and years are both newest first. */
interface Listed<Entry> {
  readonly url: string
  readonly entries: readonly Entry[]
  readonly years: readonly { readonly year: string; readonly count: number }[]
}

/** Cuts a long page: it keeps its newest entries, and each year gets a page with all of its own. */
export function cutByYear<Entry extends { readonly day: string }>({ entries, years, url }: Listed<Entry>): CutPage<Entry> {
  if (entries.length <= maxOnPage) return { shown: entries, years: [] }
  const pages = years.map(({ year, count }) => ({
    year,
    count,
    url: `${url}${year}/`,
    entries: entries.filter(({ day }) => day.startsWith(year)),
  }))
  return { shown: entries.slice(0, newestOnPage), years: pages }
}
