/** Why no answer could be had of an address, or none that says anything. */
export type FailureReason =
  /** No such name in the DNS. */
  | 'host-unknown'
  | 'refused'
  /** Its certificate has expired, is another host's, or is nobody's. */
  | 'certificate'
  /** No common language for encryption. */
  | 'encryption'
  /** A certificate that this machine cannot trace to somebody it trusts; browsers may. */
  | 'untraced'
  | 'timeout'
  | 'closed'
  /** What came back is no HTTP. */
  | 'garbled'
  /** The network or the name service of this machine may be to blame. */
  | 'unreachable'
  /** It redirects in circles, or too often. */
  | 'loop'
  /** It leads to an address that is none of the web. */
  | 'not-web'
  /** It leads into a private network. */
  | 'private'
  /** The host's robots.txt cannot be had, which forbids everything for now (RFC 9309, 2.3.1.4). */
  | 'robots-unreadable'

/** A step of a redirection. */
export interface Hop {
  readonly status: number
  readonly to: string
}

/** What came of one visit, after all redirects, refusals of HEAD, and retries. */
export type Answer =
  | { readonly kind: 'response'; readonly status: number; readonly hops: readonly Hop[] }
  | { readonly kind: 'failure'; readonly reason: FailureReason }
  /** Robots may not look at it, or at what it leads to. */
  | { readonly kind: 'disallowed' }

/** What an answer says of a link: only failures can ever make it dead. */
export type Verdict = 'alive' | 'failing' | 'unsure' | 'disallowed'

const failing: ReadonlySet<FailureReason> = new Set(['host-unknown', 'refused', 'certificate', 'encryption'])

/**
 * Alive is what answers with a 2xx (RFC 9110, 15.3). Failing is what says that it is not there, 404 or 410, and a host that
 * cannot be talked to. All else says nothing of the page: 401, 403 and 429 are said to robots, 451 to a country, 5xx and
 * silence are of the moment.
 */
export function verdictOf(answer: Answer): Verdict {
  if (answer.kind === 'disallowed') return 'disallowed'
  if (answer.kind === 'failure') return failing.has(answer.reason) ? 'failing' : 'unsure'
  if (answer.status >= 200 && answer.status < 300) return 'alive'
  return answer.status === 404 || answer.status === 410 ? 'failing' : 'unsure'
}

/** One word for the records: `200`, `404`, `host-unknown`. */
export const wordOf = (answer: Answer): string =>
  answer.kind === 'response' ? String(answer.status) : answer.kind === 'failure' ? answer.reason : 'robots'

/** Whether a doubt is of the moment, so that a week later is soon enough to ask and not too soon. */
export const isPassing = (word: string): boolean =>
  /^(?:408|429|5\d\d|timeout|closed|garbled|unreachable|robots-unreadable)$/.test(word)
