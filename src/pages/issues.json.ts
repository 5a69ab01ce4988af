import type { APIRoute } from 'astro'
import { settings } from 'virtual:galley/settings'
import { issuesIndex } from '../core/feeds/issues-index.ts'
import { siteViews } from '../astro/archive.ts'
import { newestFirst } from '../astro/lists.ts'
import { jsonResponse } from '../astro/responses.ts'

/** All published issues, for programs. */
export const GET: APIRoute = async () => {
  const issues = newestFirst((await siteViews()).issues).filter(({ unpublished }) => unpublished === null)
  return jsonResponse(issuesIndex(issues, settings))
}
