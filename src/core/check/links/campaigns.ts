import type { Body, OutgoingLink } from '../../model/body.ts'
import type { Settings } from '../../model/settings.ts'
import { lettersOf } from '../../model/letters.ts'

/** What a link says of who sent the reader. */
export interface Campaign {
  readonly link: OutgoingLink
  readonly host: string
  /** Parameters by which campaigns are told, as written, in order. */
  readonly parameters: readonly (readonly [name: string, value: string])[]
  readonly isSponsored: boolean
}

const sourceParameter = /^(?:utm_\w+|source|campaign|ref)$/i
const naming = /^(?:utm_source|utm_medium|utm_campaign|source|ref)$/i

const cache = new WeakMap<Body, readonly Campaign[]>()

/** The links of a text that carry a campaign, in reading order; a body is looked at once. */
export function campaignsIn(body: Body): readonly Campaign[] {
  const known = cache.get(body)
  if (known) return known
  const found = body.links.flatMap((link): Campaign[] => {
    const at = link.url.indexOf('?')
    if (at === -1 || !/^https?:/i.test(link.url) || !URL.canParse(link.url)) return []
    const { hostname, searchParams } = new URL(link.url)
    const parameters = [...searchParams].filter(([name, value]) => sourceParameter.test(name) && value !== '')
    const isSponsored = link.item !== null && (body.items[link.item]?.isSponsored ?? false)
    return parameters.length === 0 ? [] : [{ link, host: plainHost(hostname), parameters, isSponsored }]
  })
  cache.set(body, found)
  return found
}

const plainHost = (host: string): string => host.toLowerCase().replace(/^www\./, '')

/** Words for ways on which readers come, which name nobody. */
const channels =
  /^(?:e?-?mail|email\W?(?:list|newsletter)?|newsletters?|news|notes?|web(?:site)?|site|blog|podcast|advert\w*|ads?|native\W?ads?|display|banner|sponsor\w*|partner\w*|paid|organic|referral|community|media|social|press|pr|event|issue|archive|link|text|direct|cpc|cpm|display\w*|other|media-?partner)$/i

export const isChannel = (value: string): boolean => channels.test(value.trim()) || /^\d+$/.test(value.trim())

/** So many issues make a name the newsletter's own, if it stands on links to more hosts than one in them. */
const minOccurrences = 3

/**
 * Whether a value names the newsletter itself: by its title or host in the settings, or because issue after issue sends it to
 * one host and another.
 */
export function ownNaming(bodies: readonly Body[], { title, url, oldHosts }: Pick<Settings, 'title' | 'url' | 'oldHosts'>) {
  const names = new Set(
    [title, new URL(url).hostname, ...oldHosts].flatMap((name) => {
      const [first = ''] = name
        .toLowerCase()
        .replace(/^www\./, '')
        .split(/\.(?=[a-z]+$)/)
      return lettersOf(first).length > 3 ? [lettersOf(first)] : []
    }),
  )
  const seen = new Map<string, { issues: number; hosts: Set<string> }>()
  for (const body of bodies) {
    for (const [name, hosts] of namesIn(body)) {
      const entry = seen.get(name) ?? { issues: 0, hosts: new Set() }
      entry.issues += 1
      for (const host of hosts) entry.hosts.add(host)
      seen.set(name, entry)
    }
  }
  for (const [name, { issues, hosts }] of seen) if (issues >= minOccurrences && hosts.size > 2 && name.length > 3) names.add(name)
  return {
    isKnown: seen.size > 0 && [...seen.keys()].some((name) => names.has(name)),
    isOwn: (value: string) => has(names, value),
  }
}

const has = (names: ReadonlySet<string>, value: string): boolean => {
  const letters = lettersOf(value)
  return [...names].some((name) => letters.includes(name))
}

const namesCache = new WeakMap<Body, ReadonlyMap<string, ReadonlySet<string>>>()

/** Names of an issue's campaigns, each with the hosts that it is sent to. */
function namesIn(body: Body): ReadonlyMap<string, ReadonlySet<string>> {
  const known = namesCache.get(body)
  if (known) return known
  const found = new Map<string, Set<string>>()
  for (const { host, parameters } of campaignsIn(body)) {
    for (const [name, value] of parameters) {
      if (!naming.test(name) || isChannel(value) || isSharing(value)) continue
      const letters = lettersOf(value)
      const hosts = found.get(letters) ?? new Set()
      hosts.add(host)
      found.set(letters, hosts)
    }
  }
  namesCache.set(body, found)
  return found
}

/** What buttons for sharing, apps, feeds and mailers put into the addresses that they give out. */
const sharing =
  /^(?:(?:linkedin|twitter|facebook|whatsapp|reddit|threads|bluesky|mastodon|slack|telegram|ios|android|in)?_?(?:app_)?share(?:_\w+)?|share_petition|footer|sidebar|copy_?link|twitter|x|facebook|fb|linkedin|instagram|reddit|youtube|hacker_?news(?:letter)?|hn|lobsters|pocket(?:_\w+)?|rss(?:_?feed)?|feed(?:burner|ly|press)?|atom|producthunt|dlvr\.?it|buffer|hootsuite|sendible|mailchimp|sailthru|marketo|hubspot|hs_email|hs_automation|intercom|substack|post-email-title|flipboard|smartnews|google|bing|chatgpt)$/i

export const isSharing = (value: string): boolean =>
  sharing.test(value.trim()) ||
  /^(?:www\.)?(?:twitter|t|x|facebook|linkedin|reddit|instagram|feedpress|pocket|chatgpt|perplexity|dlvr|lobste)\.(?:com|co|me|ai|it|rs)$/i.test(
    value.trim(),
  )
