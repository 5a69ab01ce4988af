import { isBelow, isStory, type Address } from './address.ts'

/** Click ids: Google, Microsoft, Meta, X, TikTok, LinkedIn, Yandex, Impact. */
const clickIds = /^(?:gclid|dclid|gbraid|wbraid|msclkid|fbclid|igsh(?:id)?|twclid|ttclid|li_fat_id|yclid|irclickid)$/i

/**
 * Mailers' ids of a subscriber or of the mail that they received: Mailchimp, MailerLite, Kit, Marketo, HubSpot, Drip, Vero, Omeda, Sailthru,
 * Beehiiv, Constant Contact, Klaviyo, Dotdigital, O'Reilly, Technology Review, Salesforce. Taken from the rules of ClearURLs
 * (https://github.com/ClearURLs/Rules) and the mailers' manuals.
 */
const mailers: readonly RegExp[] = [
  /^(?:mc_[ce]id|ml_subscriber(?:_hash)?|ck_subscriber_id|mkt_tok|_hs(?:enc|mi)|__hs(?:tc|sc|fp)|hsctatracking)$/i,
  /^(?:__s|vero_(?:id|conv)|oly_(?:anon|enc)_id|rb_clickid|_bhlid|last_resource_guid|bsft_\w+|cid_?hash)$/i,
  /^(?:truid|_ke|_kx|dm_i|ss_email_id|sc_cid|imm_mid|nr_email_referer|subscriber_?id|et_rid)$/i,
]

/** Parameters that identify a person, a click or a mail: whoever copies the URL passes them on. */
export const personal: readonly RegExp[] = [clickIds, ...mailers]

/** Parameters that say who sent the reader or counts the click, on any site. */
const trackers: readonly RegExp[] = [
  // Campaigns: Google Analytics, Matomo, and similar ones.
  /^(?:utm|itm|pk|mtm|matomo|piwik)_/i,
  /^(?:cmp|cmpid|campaign_?id|icid|ncid|ocid|s_cid|wt\.mc_(?:id|ev)|gclsrc|gad_source)$/i,
  ...personal,
  // Who linked.
  /^(?:ref|refid|ref_?src|ref_?url|referr?er|referringsource|share_?id|gh_src|_openstat)$/i,
  /^(?:trk|trkcampaign|trkinfo|trackingid|lipi|licu|_mc|__source|guccounter|guce_referrer(?:_sig)?|__twitter_impression)$/i,
  // Variants of the same page: AMP, and Blogger's mobile view.
  /^(?:amp|amp_js_v|amp_gsa|usqp|outputtype)$/i,
]

/** Parameters that are trackers on these sites and their subdomains only; elsewhere they may select what is shown. */
const bySite: readonly (readonly [sites: ReadonlySet<string>, names: RegExp])[] = [
  [new Set(['blogspot.com', 'googleblog.com']), /^m$/],
  [new Set(['youtube.com']), /^(?:si|feature|pp|ab_channel|app)$/],
  [new Set(['spotify.com']), /^(?:si|context|nd)$/],
  [new Set(['instagram.com', 'threads.net']), /./],
  [new Set(['eventbrite.com', 'eventbrite.co.uk']), /^aff$/],
  [new Set(['amazon.com', 'amazon.co.uk', 'amazon.de', 'amazon.ca']), /^(?!(?:k|node)$)/],
  [new Set(['linkedin.com']), /^(?:commentUrn|originalSubdomain|rcm)$/],
  [new Set(['medium.com']), /^(?:source|gi|sk)$/],
  [new Set(['substack.com']), /^(?:r|s|token|publication_id|post_id|isFreemail|triedRedirect|showWelcomeOnShare)$/],
]

/**
 * The values that Medium appends on its own hosts and those of its publications: `source=rss----1a2b---4`, `gi=1a2b`,
 * `sk=1a2b`.
 */
const mediumSource =
  /^(?:rss|email|collection_\w+|user_profile|post_page|friends_link|social|linkShare|userActivityShare)?-{1,}\w|^rss$/
const mediumGi = /^[\da-f]{10,12}$/

/** Newspapers and magazines, whose articles are identified by their path alone. */
const newsrooms = new Set(
  `nytimes.com washingtonpost.com wsj.com bloomberg.com forbes.com theverge.com techcrunch.com engadget.com wired.com cnbc.com
  qz.com zdnet.com theguardian.com hbr.org businessinsider.com cnn.com cnet.com arstechnica.com vox.com theatlantic.com
  fastcompany.com darkreading.com fortune.com bbc.com bbc.co.uk vice.com axios.com protocol.com npr.org
  reuters.com apnews.com theregister.com ft.com economist.com newyorker.com slate.com time.com usatoday.com latimes.com`.split(
    /\s+/,
  ),
)

/** The parameters of a URL that do not affect what it leads to. */
export function idleParameters(address: Address): readonly RegExp[] {
  const { host, segments, query } = address
  if (isBelow(host, newsrooms) && (isStory(address) || segments.some((segment) => /^(?:19|20)\d\d$/.test(segment)))) return [/^/]
  const own = bySite.flatMap(([sites, names]) => (isBelow(host, sites) ? [names] : []))
  const medium = [
    ...(mediumSource.test(query.get('source') ?? '') ? [/^source$/] : []),
    ...(mediumGi.test(query.get('gi') ?? '') ? [/^gi$/] : []),
  ]
  return [...trackers, ...own, ...medium]
}
