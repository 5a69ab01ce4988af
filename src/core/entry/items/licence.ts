/** Names as SPDX and editors write them (https://spdx.org/licenses/), with what may follow: versions, clauses, “License”. */
const name =
  '0BSD|(?:GNU )?[AL]?GPL|Affero|Apache|Artistic|BlueOak|Boost|BSD|BSL|BUSL|CC0|CC[- ]BY|CDDL|ECL|Elastic|EPL|EUPL|FSL|GNU|ISC|MIT|MPL|Mozilla|MS-PL|NCSA|OFL|OSL|PolyForm|PostgreSQL|Public Domain|Server Side|SSPL|Unlicense|UPL|Vim|WTFPL|Zlib'
const follow =
  'v?\\d+(?:\\.\\d+)*(?!\\.?\\d)|or later|only|clause|licen[cs]e|public|general|affero|lesser|noncommercial|small business|software|source|sa|nc|nd|[al]?gpl|v(?!\\d)'
const known = new RegExp(`^(?:the )?(?:${name})(?:[-+ ,.]*(?:${follow}))*\\+?$`, 'i')

/** Whether a few words between a repository's title and its description name a licence, or say that there is none. */
export const isLicence = (text: string): boolean =>
  text.split(/\s+/).length <= 6 &&
  (known.test(text) || /\blicen[cs]ed?\b/i.test(text) || /^(?:other|custom|proprietary|source[- ]available)$/i.test(text))

/** The licence as written; null for words such as “No licence found”. */
export const licenceOf = (text: string): string | null => (/^(?:no|none|without|unknown)\b/i.test(text) ? null : text)

const trailing =
  /(?:^|[\s.])(?:[Ll]icen[cs]e:\s*(?<after>[\w+-]+(?:\.\w+)*(?: [\w+-]+(?:\.\w+)*){0,3})|(?<before>(?:[A-Z](?:[\w+-]|\.(?=\w))*|v?\d[\d.]*)(?: [A-Z](?:[\w+-]|\.(?=\w))*| v?\d[\d.]*){0,3}) [Ll]icen[cs]e)\.?$/

/** The licence that closes a description: `… MIT License`, `… License: Apache 2.0`. */
export function trailingLicence(text: string): { licence: string; text: string } | null {
  const found = trailing.exec(text)
  const words = found?.groups?.['after'] ?? found?.groups?.['before']
  if (!found || !words || !known.test(words)) return null
  const licence = found[0].replace(/^[\s.]+|\.$/g, '').replace(/^licen[cs]e:\s*/i, '')
  return { licence, text: text.slice(0, found.index + (found[0].startsWith('.') ? 1 : 0)).trim() }
}

/** Minutes in `(5 minute read)`, `5 min read`, `10-minute watch`. */
export function minutesIn(text: string): number | null {
  const found = /\b(\d{1,3})[\s-]*(?:minutes?|mins?)\b[\s-]*(?:read|watch|listen|video)?/i.exec(text)
  return found ? Number(found[1]) : null
}
