import { daysLater } from '../model/days.ts'
import { isPassing } from './answer.ts'
import { daysToDeath, isErrorPage, isFront } from './judge.ts'
import type { LinkRecord } from './link-record.ts'
import { ownValue } from '../model/own-value.ts'

/** What is known of a link and what to do, in one or two sentences that continue its address. */
export function explain(record: LinkRecord): string {
  const { state, visited, answer, failedFirst, to } = record
  if (state === 'alive') return `answered on ${visited}.`
  if (state === 'dead') return `is gone: ${reasonOf(answer)}, ${spanOf(record)}. ${adviceOf(record)}`
  if (state === 'failing' && failedFirst !== undefined)
    return `failed on ${failedFirst}: ${reasonOf(answer)}. It is asked again from ${daysLater(failedFirst, daysToDeath)}, and called dead no sooner.`
  if (state === 'moved' && to !== undefined) return movedAs(record.url, to)
  if (state === 'disallowed') return `was not visited, since its robots.txt asks not to; look yourself.`
  return `says nothing certain: ${reasonOf(answer)}. ${isPassing(answer) ? 'It is tried again after a week.' : 'Open it in a browser to be sure.'}`
}

function movedAs(url: string, to: string): string {
  const door = isErrorPage(to) ? 'an error page' : isFront(to) && !isFront(url) ? 'the front page' : null
  return door === null
    ? `has moved to ${to}; link there, if that is what you meant.`
    : `leads to ${door}, ${to}, now; see whether what you meant is still there, and else link to a copy of it.`
}

const spanOf = ({ failedFirst, failedLast, answered }: LinkRecord): string =>
  `on ${failedFirst} and on ${failedLast}${answered === undefined ? '' : `; it last answered on ${answered}`}`

function adviceOf({ copy }: LinkRecord): string {
  if (copy === null) return 'The Wayback Machine has no copy; link to something else, or say that it is gone.'
  if (copy === undefined) return 'Whether there is a copy could not be learnt; the next run asks again.'
  const [, year, month, day] = /\/web\/(\d{4})(\d\d)(\d\d)/.exec(copy) ?? []
  return `Link to this copy${year === undefined ? '' : ` of ${year}-${month}-${day}`}: ${copy}`
}

const reasons: Readonly<Record<string, string>> = {
  'host-unknown': 'there is no such host',
  refused: 'its host refuses to be talked to',
  certificate: 'its certificate is not valid',
  encryption: 'its host speaks no encryption that is safe today',
  untraced: 'its certificate cannot be traced from here, which browsers may do',
  timeout: 'it did not answer in time',
  closed: 'the connection was closed without an answer',
  garbled: 'what it answers is no HTTP',
  unreachable: 'its host could not be reached from here',
  loop: 'it redirects in circles, as pages do that want a browser with cookies',
  'not-web': 'it leads to an app',
  private: 'it leads into a private network, where nobody else gets to',
  'robots-unreadable': 'its robots.txt cannot be had, so nothing may be visited',
  '401': 'it wants a password (401)',
  '402': 'it wants money (402)',
  '403': 'it does not let robots in (403)',
  '429': 'it asks for fewer visits (429)',
  '451': 'it is not shown in every country (451)',
}

function reasonOf(answer: string): string {
  return ownValue(reasons, answer) ?? (/^5/.test(answer) ? `its server has trouble (${answer})` : `it answers ${answer}`)
}
