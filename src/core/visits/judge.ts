import { getDomain } from 'tldts'
import { canonicalOf } from '../links/canonical.ts'
import { addressOf, isFrontPage } from '../links/address.ts'
import { verdictOf, wordOf, type Answer, type Hop } from './answer.ts'
import { daysBetween } from '../model/days.ts'
import type { LinkRecord } from './link-record.ts'

/** A link is dead if it failed twice, at least this many days apart. */
export const daysToDeath = 7

/**
 * The record of a link after another answer.
 *
 * A link is dead if it failed twice, at least a week apart, and was not alive in between. An answer that says nothing about the page
 * neither counts as a failure nor clears one. A link that is alive again is as good as new.
 *
 * @param before the record so far; absent for a link that was never visited
 * @param today ISO day
 */
export function judge(url: string, before: LinkRecord | undefined, answer: Answer, today: string): LinkRecord {
  const verdict = verdictOf(answer)
  const visit = { url, visited: today, answer: wordOf(answer) }
  if (verdict === 'alive') {
    const to = answer.kind === 'response' ? movedTo(url, answer.hops) : null
    return { ...visit, state: to === null ? 'alive' : 'moved', answered: today, ...(to === null ? {} : { to }) }
  }
  if (verdict !== 'failing') return { ...before, ...visit, state: verdict }
  const { to: _, ...past } = before ?? {}
  const failedFirst = before?.failedFirst ?? today
  const isDead = daysBetween(failedFirst, today) >= daysToDeath
  return { ...past, ...visit, state: isDead ? 'dead' : 'failing', failedFirst, failedLast: today }
}

/**
 * Where a link leads now, if it has moved: permanently (301, 308: RFC 9110, 15.4), or to a page that sites show in place of a missing
 * one. Another spelling of the same address does not count.
 */
function movedTo(url: string, hops: readonly Hop[]): string | null {
  const end = hops.at(-1)?.to
  if (end !== undefined && !isFront(url) && isSameSite(url, end) && (isFront(end) || isErrorPage(end))) return end
  const temporary = hops.findIndex(({ status }) => status !== 301 && status !== 308)
  const settled = (temporary === -1 ? hops : hops.slice(0, temporary)).at(-1)?.to
  return settled === undefined || canonicalOf(settled) === canonicalOf(url) ? null : settled
}

/** Whether an address is a site's front page, without a query or a fragment. */
export const isFront = (url: string): boolean => isFrontPage(addressOf(url)) && !/[?#]./.test(url)

/** Whether an address itself says that a page was not found. */
export const isErrorPage = (url: string): boolean => {
  const word = /^(?:404|error|(?:page-?)?not-?found|page_not_found)(?:\.\w+)?$/i
  const { segments } = addressOf(url)
  return word.test(segments.at(-1) ?? '')
}

const isSameSite = (a: string, b: string): boolean => siteOf(a) === siteOf(b)

const siteOf = (url: string): string => getDomain(url, { allowPrivateDomains: true }) ?? addressOf(url).host
