import type { APIRoute, GetStaticPaths } from 'astro'
import { settings } from 'virtual:galley/settings'
import { rssOf } from '../../../core/feeds/rss.ts'
import { topicFeed } from '../../../core/feeds/topic-feed.ts'
import { siteViews } from '../../../astro/archive.ts'
import { keyOf } from '../../../astro/key-of.ts'

export const getStaticPaths = (async () => {
  const { topics } = await siteViews()
  return topics.map((topic) => {
    const body = rssOf(topicFeed(topic, settings), new URL(topic.feed, settings.url).href)
    return { params: { slug: topic.slug }, props: { body }, cacheKey: keyOf(body) }
  })
}) satisfies GetStaticPaths

/** The feed of one topic: an entry a passage. */
export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
