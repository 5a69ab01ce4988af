import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import { keyOf } from '../astro/key-of.ts'
import { redirectPage } from '../astro/redirect-page.ts'

/** Old addresses that name a file: `/2016/welcome.html`. */
export const getStaticPaths = (async () => {
  const entries = await getCollection('redirects')
  const files = entries.filter(({ data }) => data.page.from.endsWith('.html'))
  return files.map(({ data: { page } }) => ({
    params: { file: page.from.slice(1, -'.html'.length) },
    props: { to: page.to },
    cacheKey: keyOf(page),
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ to: string }> = ({ props }) =>
  new Response(redirectPage(props.to), { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
