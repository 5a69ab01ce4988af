/** Why an address gave no answer, or no meaningful one. */
export type FailureReason =
  /** The DNS does not know the host. */
  | 'host-unknown'
  | 'refused'
  /** Its certificate has expired, or belongs to another host or to nobody. */
  | 'certificate'
  /** There is no encryption that both sides support. */
  | 'encryption'
  /** This machine cannot trace the certificate to an authority that it trusts; browsers may. */
  | 'untraced'
  | 'timeout'
  | 'closed'
  /** The answer is not HTTP. */
  | 'garbled'
  /** It could not be reached; this machine's network or DNS may be the cause. */
  | 'unreachable'
  /** It redirects in a loop, or too often. */
  | 'loop'
  /** It leads to an address that is not HTTP. */
  | 'not-web'
  /** It leads into a private network. */
  | 'private'
  /** The host's robots.txt cannot be fetched, which forbids all visits for now (RFC 9309, 2.3.1.4). */
  | 'robots-unreadable'

/** A step of a redirection. */
export interface Hop {
  readonly status: number
  readonly to: string
}

/** The result of a visit, after redirects, refusals of HEAD and retries. */
export type Answer =
  | { readonly kind: 'response'; readonly status: number; readonly hops: readonly Hop[] }
  | { readonly kind: 'failure'; readonly reason: FailureReason }
  /** Robots may not visit it, or the address it leads to. */
  | { readonly kind: 'disallowed' }

/** What an answer says about a link; only failures can make it dead. */
export type Verdict = 'alive' | 'failing' | 'unsure' | 'disallowed'

const failing: ReadonlySet<FailureReason> = new Set(['host-unknown', 'refused', 'certificate', 'encryption'])

/**
 * A link is alive if it answers with 2xx (RFC 9110, 15.3). It fails with 404 and 410, and if its host cannot be talked to. Other answers
 * say nothing about the page: 401, 403 and 429 may be meant for robots, 451 for a country; 5xx and silence may pass.
 */
export function verdictOf(answer: Answer): Verdict {
  if (answer.kind === 'disallowed') return 'disallowed'
  if (answer.kind === 'failure') return failing.has(answer.reason) ? 'failing' : 'unsure'
  if (answer.status >= 200 && answer.status < 300) return 'alive'
  return answer.status === 404 || answer.status === 410 ? 'failing' : 'unsure'
}

/** An answer as one word of the records: `200`, `404`, `host-unknown`. */
export const wordOf = (answer: Answer): string =>
  answer.kind === 'response' ? String(answer.status) : answer.kind === 'failure' ? answer.reason : 'robots'

/** Whether a problem may pass, so that the link is visited again after a week. */
export const isPassing = (word: string): boolean =>
  /^(?:408|429|5\d\d|timeout|closed|garbled|unreachable|robots-unreadable)$/.test(word)
