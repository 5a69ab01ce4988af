/**
 * Click counters of mailers: host, and a pattern of path and query. Whoever follows such a link is counted as the subscriber
 * from whose mail it was copied, and it stops working when the account is closed.
 */
const clickCounters: readonly (readonly [host: RegExp, rest: RegExp])[] = [
  [/\.list-manage\d?\.com$/, /^\/track\/click\b/],
  [/\.mailchimp\.com$/, /^\/mctx\/click/],
  [/(?:^|\.)sendgrid\.net$/, /^\/(?:ls|wf)\/click\b/],
  [/(?:^|\.)rs6\.net$/, /^\/tn\.jsp/],
  [/^click\.[\w-]*convertkit-mail\d?\.com$/, /./],
  [/(?:^|\.)mlsend\d?\.com$/, /^\/(?:link\/)?c\//],
  [/^link\.mail\.beehiiv\.com$/, /./],
  [/(?:^|\.)substack\.com$/, /^\/(?:redirect\/|api\/v1\/.*redirect)/],
  [/(?:^|\.)hubspotlinks\.com$|(?:^|\.)hs-sales-engage\.com$|\.hubspotemail\.net$/, /^\/(?:Ctc|e3t|e\d?t)\//i],
  [/(?:^|\.)dripemail\d?\.com$/, /^\/c\//],
  [/(?:^|\.)pstmrk\.it$/, /./],
  [/^click\.(?:e?mail|e|em|news|info|message|link)\d?\./, /[?&]qs=/],
  [/^(?:e?mail|links?|click|go|track|t)\./, /^\/(?:ls\/click\?|e3t\/|wf\/click\?|f\/a\/|c\/eJ)/],
]

/** Whether a URL is a subscriber's personal link through a mailer's click counter. */
export const isMailClick = ({ hostname, pathname, search }: URL): boolean =>
  clickCounters.some(([host, rest]) => host.test(hostname) && rest.test(pathname + search))
