import type { APIRoute, GetStaticPaths } from 'astro'
import { siteViews } from '../astro/archive.ts'
import { keyOf } from '../astro/key-of.ts'
import { redirectPage } from '../astro/redirect-page.ts'
import { htmlResponse } from '../astro/responses.ts'

/** Old addresses that name a file: `/2016/welcome.html`. */
export const getStaticPaths = (async () => {
  const { redirects } = await siteViews()
  const files = redirects.filter(({ from }) => from.endsWith('.html'))
  return files.map((redirect) => ({
    params: { file: redirect.from.slice(1, -'.html'.length) },
    props: { to: redirect.to },
    cacheKey: keyOf(redirect),
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ to: string }> = ({ props }) => htmlResponse(redirectPage(props.to))
