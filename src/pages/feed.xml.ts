import type { APIRoute } from 'astro'
import { settings } from 'virtual:galley/settings'
import { rssOf } from '../core/feeds/rss.ts'
import { mainFeed } from '../astro/feeds.ts'

/** The main feed: an entry an issue, with its full text. */
export const GET: APIRoute = async () =>
  new Response(rssOf(await mainFeed(), new URL('feed.xml', settings.url).href), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  })
