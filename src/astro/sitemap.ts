import type { SitemapItem } from '@astrojs/sitemap'
import { urlOf } from '../core/archive/resolve.ts'
import type { Settings } from '../core/model/settings.ts'
import { siteViews } from './archive.ts'
import { servedPath } from './error-numbers.ts'

/** Gives a page of the sitemap the day of its text, and leaves out redirects, the error page and what is held back. */
export function sitemapEntry(settings: Pick<Settings, 'url'>): (item: SitemapItem) => Promise<SitemapItem | undefined> {
  let lookup:
    Promise<{ redirects: ReadonlySet<string>; days: ReadonlyMap<string, string>; unpublished: ReadonlySet<string> }> | undefined
  const read = async () => {
    const { redirects, issues, notes, issueNotes } = await siteViews()
    const dated = [
      ...issues,
      ...notes,
      ...issueNotes.map(({ url, unpublished, issue }) => ({ url, unpublished, day: issue.day })),
    ]
    return {
      redirects: new Set(redirects.map(({ from }) => urlOf(from, settings))),
      days: new Map(dated.map(({ url, day }) => [url, day])),
      unpublished: new Set(dated.filter(({ unpublished }) => unpublished !== null).map(({ url }) => url)),
    }
  }
  return async (item) => {
    const { redirects, days, unpublished } = await (lookup ??= read())
    const made = decodeURI(new URL(item.url).pathname)
    const path = servedPath(made)
    if (redirects.has(path) || unpublished.has(path) || made === urlOf('/404/', settings)) return undefined
    const lastmod = days.get(path)
    const moved = path === made ? item : { ...item, url: new URL(path, item.url).href }
    return lastmod === undefined ? moved : { ...moved, lastmod }
  }
}
