import type { APIRoute } from 'astro'
import { settings } from 'virtual:galley/settings'
import { addressOnSite } from '../core/links/safe-url.ts'
import { rssOf } from '../core/feeds/rss.ts'
import { mainFeed } from '../astro/feeds.ts'
import { rssResponse } from '../astro/responses.ts'

/** The main feed: an entry an issue, with its full text. */
export const GET: APIRoute = async () => rssResponse(rssOf(await mainFeed(), addressOnSite('/feed.xml', settings)))
