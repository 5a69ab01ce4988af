import type { Body, OutgoingLink } from '../model/body.ts'
import type { Campaign } from '../model/entry-summary.ts'
import { memoizeByObject } from '../model/memoize.ts'

/** A link that carries a campaign. */
export interface CampaignLink extends Campaign {
  readonly link: OutgoingLink
  readonly isSponsored: boolean
}

const campaignParameter = /^(?:utm_\w+|source|campaign|ref)$/i

/** The links of a text that carry a campaign, in reading order. */
export const campaignLinksIn = memoizeByObject((body: Body): readonly CampaignLink[] =>
  body.links.flatMap((link): CampaignLink[] => {
    const at = link.url.indexOf('?')
    if (at === -1 || !/^https?:/i.test(link.url) || !URL.canParse(link.url)) return []
    const { hostname, searchParams } = new URL(link.url)
    const parameters = [...searchParams].filter(([name, value]) => campaignParameter.test(name) && value !== '')
    const isSponsored = link.item !== null && (body.items[link.item]?.isSponsored ?? false)
    return parameters.length === 0 ? [] : [{ link, host: plainHost(hostname), parameters, isSponsored }]
  }),
)

const plainHost = (host: string): string => host.toLowerCase().replace(/^www\./, '')

/** Values that name a channel through which readers come, and nobody in particular. */
const channels =
  /^(?:e?-?mail|email\W?(?:list|newsletter)?|newsletters?|news|notes?|web(?:site)?|site|blog|podcast|advert\w*|ads?|native\W?ads?|display|banner|sponsor\w*|partner\w*|paid|organic|referral|community|media|social|press|pr|event|issue|archive|link|text|direct|cpc|cpm|display\w*|other|media-?partner)$/i

export const isChannel = (value: string): boolean => channels.test(value.trim()) || /^\d+$/.test(value.trim())

/** Values that share buttons, apps, feeds and mailing services put into the addresses that they hand out. */
const sharing =
  /^(?:(?:linkedin|twitter|facebook|whatsapp|reddit|threads|bluesky|mastodon|slack|telegram|ios|android|in)?_?(?:app_)?share(?:_\w+)?|share_petition|footer|sidebar|copy_?link|twitter|x|facebook|fb|linkedin|instagram|reddit|youtube|hacker_?news(?:letter)?|hn|lobsters|pocket(?:_\w+)?|rss(?:_?feed)?|feed(?:burner|ly|press)?|atom|producthunt|dlvr\.?it|buffer|hootsuite|sendible|mailchimp|sailthru|marketo|hubspot|hs_email|hs_automation|intercom|substack|post-email-title|flipboard|smartnews|google|bing|chatgpt)$/i

export const isSharing = (value: string): boolean =>
  sharing.test(value.trim()) ||
  /^(?:www\.)?(?:twitter|t|x|facebook|linkedin|reddit|instagram|feedpress|pocket|chatgpt|perplexity|dlvr|lobste)\.(?:com|co|me|ai|it|rs)$/i.test(
    value.trim(),
  )
