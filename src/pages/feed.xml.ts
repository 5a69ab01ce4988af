import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { settings } from 'virtual:galley/settings'
import { rssOf } from '../core/feeds/rss.ts'
import { withPlainPictures } from '../astro/pictures.ts'
import { newestFirst } from '../astro/lists.ts'

/** The main feed: an entry an issue, with its full text. */
export const GET: APIRoute = async () => {
  const entries = await getCollection('issues', ({ data }) => data.page.unpublished === null)
  const images = new Map(entries.map(({ data }) => [data.page.url, data.images]))
  const latest = newestFirst(entries).slice(0, settings.feedLength)
  const issues = await Promise.all(
    latest.map(async (issue) => {
      const own = images.get(issue.url) ?? {}
      const blocks = await Promise.all(
        issue.text.blocks.map(async (block) => ({ ...block, html: await withPlainPictures(block.html, own, settings.url) })),
      )
      return { ...issue, text: { ...issue.text, blocks } }
    }),
  )
  return new Response(rssOf(issues, settings), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
