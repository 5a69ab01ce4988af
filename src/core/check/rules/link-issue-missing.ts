import type { Issue } from '../../model/publication.ts'
import { defineRule } from '../rule.ts'
import { numberOf } from '../series/succession.ts'

/** So many issues make an archive whose habit can be told. */
const minOccurrences = 5

/**
 * Where the pages are not known, only the issues before: a link to `/12-kelp/`, where issues are called `12` alone. Own addresses
 * are paths, and those of the host to which issue after issue links as `/12/`.
 */
export const linkIssueMissing = defineRule({
  reports: 'link-internal-missing',
  scope: 'series',
  withoutArchive: true,
  *check({ issue, earlier: before }) {
    const earlier = [...before.all()]
    const own = numberOf(issue)
    const names = new Set(earlier.flatMap(({ name, meta }) => [name, meta.slug ?? name, ...meta.aliases.map(bare)]))
    if (own === null || earlier.filter((it) => numberOf(it) !== null).length < minOccurrences) return
    const host = ownHostOf(earlier)
    for (const { url, place } of issue.body.links) {
      const path = pathIn(url, host)
      const [, last, number] = /^\/((\d{1,4})-[\w-]+)\/?(?:#.*)?$/.exec(path ?? '') ?? []
      if (last === undefined || names.has(last) || Number(number) > own) continue
      const message = `The link to \`${url}\` leads to no issue: none is called \`${last}\`; correct its address, perhaps to \`/${number}/\`.`
      yield { place, message }
    }
  },
})

const bare = (path: string): string => path.replace(/^\/|\/$/g, '')

const pathIn = (url: string, host: string | null): string | null => {
  if (/^\/(?!\/)/.test(url)) return url
  if (host === null || !URL.canParse(url)) return null
  const { hostname, pathname } = new URL(url)
  return hostname.toLowerCase() === host ? pathname : null
}

/** The host that most links such as `https://…/12/` to a number that an issue has lead to. */
function ownHostOf(issues: readonly Issue[]): string | null {
  const numbers = new Set(issues.map(({ name }) => name))
  const counts = new Map<string, number>()
  for (const { body } of issues) {
    for (const { url } of body.links) {
      const [, host, number = ''] = /^https?:\/\/([^/?#]+)\/(\d{1,4})\/?$/.exec(url) ?? []
      if (host !== undefined && numbers.has(number)) counts.set(host.toLowerCase(), (counts.get(host.toLowerCase()) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best && best[1] >= 3 ? best[0] : null
}
