import { decoded } from './beside.ts'

const google = /^(?:www\.|news\.)?google\.(?:com?\.)?[a-z]{2,3}$/
const archiveToday = /^archive\.(?:is|ph|today|md|vn|fo|li)$/

/** Redirectors with the target in a parameter: host, path, unless any path will do, and the names of the parameter. */
const byParameter: readonly (readonly [host: RegExp, path: RegExp | null, ...names: string[]])[] = [
  [google, /^\/(?:url|imgres)$/, 'q', 'url', 'imgrefurl'],
  [/^translate\.google\.com$/, /^\/(?:translate|website)$/, 'u'],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, 'u'],
  [/^l\.(?:instagram|threads)\.(?:com|net)$/, null, 'u'],
  [/^out\.reddit\.com$/, null, 'url'],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, 'q'],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)\/?$/, 'url'],
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, null, 'url'],
  [/^slack-redir\.net$/, /^\/link$/, 'url'],
  [/^t\.umblr\.com$/, /^\/redirect$/, 'z'],
  [/^(?:www\.)?vk\.com$/, /^\/away\.php$/, 'to'],
  [/^link\.zhihu\.com$/, null, 'target'],
  [/^steamcommunity\.com$/, /^\/linkfilter\/?$/, 'url', 'u'],
  [/^duckduckgo\.com$/, /^\/l\/?$/, 'uddg'],
  [/^(?:www\.)?getpocket\.com$/, /^\/(?:redirect|edit|save)$/, 'url'],
  [/^exit\.sc$/, null, 'url'],
  [/^go\.(?:redirectingat|skimresources)\.com$/, null, 'url'],
  [/^click\.linksynergy\.com$/, null, 'murl', 'RD_PARM1'],
  [/^(?:www\.)?awin1\.com$/, /^\/cread\.php$/, 'ued', 'p'],
  [/^(?:www\.)?shareasale\.com$/, /^\/r\.cfm$/, 'urllink'],
  [/^(?:www\.)?(?:anrdoezrs|dpbolvw|jdoqocy|kqzyfj|tkqlhce)\.(?:net|com)$/, null, 'url'],
  [/^12ft\.io$/, /^\/proxy$/, 'q'],
]

/**
 * Redirectors and archives with the target in the path: host, and a pattern of path and query whose first group is the
 * target.
 */
const byPath: readonly (readonly [host: RegExp, pattern: RegExp])[] = [
  [/^(?:web|wayback)\.archive\.org$/, /^\/(?:web\/)?\d{1,14}(?:[a-z]{2}_|\*)?\/(.+)/],
  [/^web\.archive\.org$/, /^\/(?:web|save)\/(https?:.+)/],
  [archiveToday, /^\/(?:o\/\w+\/|\d{4,14}(?:[.-]\d+)*\/|newest\/|oldest\/)?(https?:.+)/],
  [/^webcache\.googleusercontent\.com$/, /^\/search\?(?:.*&)?q=cache(?::|%3A)(?:[\w-]{8,}(?::|%3A))?([^&+]+)/i],
  [google, /^\/amp\/(?:s\/)?(.+)/],
  [/\.cdn\.ampproject\.org$/, /^\/[acv]\/(?:s\/)?(.+)/],
  [/\.awstrack\.me$/, /^\/L\d\/([^/]+)/],
  [/^tracking\./, /^\/CL\d\/([^/]+)/],
  [/^(?:12ft\.io|freedium\.cfd|scribe\.rip|outline\.com|r\.jina\.ai|via\.hypothes\.is)$/, /^\/(https?:.+)/],
  [/^href\.li$/, /^\/\?(.+)/],
  [/^urldefense\.(?:com|us)$/, /^\/v3\/__(https?:[^*]+?)__;/],
]

/**
 * The target of a redirector or of an archived copy, if the URL contains it; null for any other URL, including those of
 * shorteners, which do not reveal their target.
 */
export function targetWithin(url: URL): string | null {
  const { hostname, pathname, search, searchParams } = url
  const valuesOf = (name: string): string[] => searchParams.getAll(name)
  if (hostname === 'urldefense.proofpoint.com') return firstAddress(valuesOf('u').map(proofpoint))
  for (const [host, path, ...names] of byParameter) {
    if (!host.test(hostname) || (path && !path.test(pathname))) continue
    const target = firstAddress(names.flatMap(valuesOf))
    if (target) return target
  }
  for (const [host, pattern] of byPath) {
    if (!host.test(hostname)) continue
    const rest = pattern.exec(pathname + search)?.[1]
    const target = rest === undefined ? null : asAddress(hasHost(rest) ? `https://${rest}` : rest)
    if (target) return target
  }
  return null
}

function firstAddress(texts: readonly string[]): string | null {
  return texts.map(asAddress).find((address) => address !== null) ?? null
}

/** Null unless it is an absolute web address. Archives drop one of two slashes, and nested redirectors encode twice. */
function asAddress(text: string): string | null {
  const plain = isEncoded(text) ? decoded(text) : text
  const address = plain.replace(/^(https?:)\/*/i, '$1//')
  return /^https?:\/\/[^/]/i.test(address) && URL.canParse(address) ? address : null
}

const isEncoded = (text: string): boolean => /^https?(?:%3a|:%2f)/i.test(text)

const hasHost = (text: string): boolean => /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/.test(text)

/** Version 2 of Proofpoint's encoding: `-` for `%`, `_` for `/`. */
const proofpoint = (text: string): string => decoded(text.replace(/-/g, '%').replace(/_/g, '/'))
