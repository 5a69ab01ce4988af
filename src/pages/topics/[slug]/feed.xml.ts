import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import { settings } from 'virtual:galley/settings'
import { rssOf } from '../../../core/feeds/rss.ts'
import { topicFeed } from '../../../core/feeds/topic-feed.ts'
import { keyOf } from '../../../astro/key-of.ts'

export const getStaticPaths = (async () => {
  const entries = await getCollection('topics')
  return entries.map(({ id, data: { page } }) => {
    const body = rssOf(topicFeed(page, settings), new URL(page.feed, settings.url).href)
    return { params: { slug: id }, props: { body }, cacheKey: keyOf(body) }
  })
}) satisfies GetStaticPaths

/** The feed of one topic: an entry a passage. */
export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
