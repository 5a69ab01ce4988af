import { memoizeByObject } from '../../model/memoize.ts'
import { defineRule } from '../rule.ts'
import { numberOf, type EarlierIssues, type IssueText, type SeriesIndex } from '../series/earlier-issues.ts'

/** Fewer numbered issues do not show what issues are called. */
const minNumbered = 5
/** The host that at least as many issues link to as to earlier issues is the newsletter's own. */
const minLinking = 3

/**
 * Guesses, from the issues before alone, that a link leads to no issue: one to `/12-kelp/`, where issues are called `12`. Addresses
 * within the newsletter are paths, and those on the host where issue after issue links to an earlier one, as in `/12/`.
 */
export const linkIssueMissing = defineRule({
  reports: 'link-internal-missing',
  scope: 'series',
  withoutArchive: true,
  *check({ issue, earlier }) {
    const own = numberOf(issue)
    if (own === null || earlier.countHaving(numbered, 'numbered') < minNumbered) return
    const host = ownHostOf(earlier)
    for (const { url, place } of issue.body.links) {
      const path = pathIn(url, host)
      const [, last, number] = /^\/((\d{1,4})-[\w-]+)\/?(?:#.*)?$/.exec(path ?? '') ?? []
      if (last === undefined || earlier.countHaving(names, last) > 0 || Number(number) > own) continue
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

const numbered = (issue: IssueText): string[] => (numberOf(issue) === null ? [] : ['numbered'])

/** What an issue is called in addresses. */
const names = ({ name, meta }: IssueText): string[] => [name, meta?.slug ?? name, ...(meta?.aliases ?? []).map(bare)]

/** Hosts that an issue links to as to an issue before it. */
function hostsOfEarlier(issue: IssueText): string[] {
  const own = numberOf(issue)
  return issue.body.links.flatMap(({ url }) => {
    const [, host, number] = /^https?:\/\/([^/?#]+)\/(\d{1,4})\/?$/.exec(url) ?? []
    return host !== undefined && own !== null && Number(number) < own ? [host.toLowerCase()] : []
  })
}

function ownHostOf(earlier: EarlierIssues): string | null {
  const counts = candidatesIn(earlier.indexBy(hostsOfEarlier)).map(
    (host) => [host, earlier.countHaving(hostsOfEarlier, host)] as const,
  )
  const [best] = counts.sort(([, a], [, b]) => b - a)
  return best && best[1] >= minLinking ? best[0] : null
}

/** Hosts that enough issues of the whole series link to; mostly there is one. */
const candidatesIn = memoizeByObject((index: SeriesIndex): readonly string[] =>
  [...index].flatMap(([host, { all }]) => (all.length >= minLinking ? [host] : [])),
)
