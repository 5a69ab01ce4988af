import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { settings } from 'virtual:galley/settings'
import { rssOf } from '../core/emit/rss.ts'
import { newestFirst } from '../site/shelves.ts'

/** The main feed: an entry an issue, with its full text. */
export const GET: APIRoute = async () => {
  const issues = newestFirst(await getCollection('issues')).filter(({ hold }) => hold === null)
  return new Response(rssOf(issues, settings), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
