import { getDomain } from 'tldts'
import { canonicalOf } from '../links/canonical.ts'
import { addressOf, isFrontPage } from '../links/address.ts'
import { verdictOf, wordOf, type Answer, type Hop } from './answer.ts'
import { daysBetween } from '../model/days.ts'
import type { LinkRecord } from './link-record.ts'

/** How many days apart two failures must be to mean that a link is dead. */
export const daysToDeath = 7

/**
 * What is known of a link after one more answer.
 *
 * Dead is what failed twice, a week apart or more, and was not alive in between. An answer that says nothing of the page
 * neither counts as a failure nor clears one, and whatever is alive again is as good as new.
 *
 * @param before what was known; absent for a link that was never visited
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
 * Where a link leads now, if that is news: somewhere else for good (301, 308: RFC 9110, 15.4), or to where sites send those
 * whose page they no longer have. Another spelling of the same address is none.
 */
function movedTo(url: string, hops: readonly Hop[]): string | null {
  const end = hops.at(-1)?.to
  if (end !== undefined && !isFront(url) && isSameSite(url, end) && (isFront(end) || isErrorPage(end))) return end
  const temporary = hops.findIndex(({ status }) => status !== 301 && status !== 308)
  const settled = (temporary === -1 ? hops : hops.slice(0, temporary)).at(-1)?.to
  return settled === undefined || canonicalOf(settled) === canonicalOf(url) ? null : settled
}

/** A site's front page, that of a search or a route aside. */
export const isFront = (url: string): boolean => isFrontPage(addressOf(url)) && !/[?#]./.test(url)

/** An address that says by itself that something was not found. */
export const isErrorPage = (url: string): boolean => {
  const word = /^(?:404|error|(?:page-?)?not-?found|page_not_found)(?:\.\w+)?$/i
  const { segments } = addressOf(url)
  return word.test(segments.at(-1) ?? '')
}

const isSameSite = (a: string, b: string): boolean => siteOf(a) === siteOf(b)

const siteOf = (url: string): string => getDomain(url, { allowPrivateDomains: true }) ?? addressOf(url).host
