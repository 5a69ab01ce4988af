import type { APIRoute, GetStaticPaths } from 'astro'
import { settings } from 'virtual:galley/settings'
import { addressOnHost } from '../../../core/links/safe-url.ts'
import { rssOf } from '../../../core/feeds/rss.ts'
import { topicFeed } from '../../../core/feeds/topic-feed.ts'
import { siteViews } from '../../../astro/archive.ts'
import { keyOf } from '../../../astro/key-of.ts'
import { rssResponse } from '../../../astro/responses.ts'

export const getStaticPaths = (async () => {
  const { topics } = await siteViews()
  return topics.map((topic) => {
    const body = rssOf(topicFeed(topic, settings), addressOnHost(topic.feed, settings))
    return { params: { slug: topic.slug }, props: { body }, cacheKey: keyOf(body) }
  })
}) satisfies GetStaticPaths

/** The feed of one topic: an entry a passage. */
export const GET: APIRoute<{ body: string }> = ({ props }) => rssResponse(props.body)
