import { addressOf, isFrontPage, isProfile, isStory } from '../../links/address.ts'
import { lettersOf } from '../../model/letters.ts'
import { defineRule } from '../rule.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** Titles of pages that appear instead of the one that was requested: paywalls, errors, bot checks, logins. */
const interstitials = [
  'just a moment',
  'one moment,? please',
  'please wait(?: for verification)?',
  'attention required',
  'access (?:to this page has been )?denied',
  'access (?:blocked|forbidden|restricted)',
  '(?:http )?(?:error )?(?:40[0134]|410|429|50[0234])(?:\\W+(?:error|forbidden|unauthorized|bad request|(?:page |file )?not found|gone|too many requests|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out))?',
  'forbidden',
  '(?:page|file|site|content|article) (?:not|could not be|cannot be) found',
  'not found',
  '(?:oops\\W+)?(?:page|content|site|service|article) (?:is )?(?:temporarily )?unavailable',
  '(?:an )?error(?: page| occurred)?',
  'internal server error|bad gateway|gateway time-?out|too many requests',
  '(?:are you|confirm you are not|i am not) a robot',
  '(?:human|bot|browser) verification|verify(?:ing)? (?:that )?you are (?:a )?human|security check(?:point)?|captcha|robot check',
  'checking your browser(?: before accessing.*)?|checking if the site connection is secure|ddos-guard',
  'privacy error|your connection is not private|security warning',
  'subscribe to (?:read|continue|unlock)(?: \\w+){0,3}|subscription required|subscriber exclusive|register to (?:read|continue)(?: \\w+){0,2}',
  '(?:sign|log) ?in(?: to continue|(?: or|,) sign ?up)?|login required|please (?:log|sign) in|sign ?up',
  "we(?:'|’)?re sorry|sorry",
  'loading|redirecting|you are being redirected|moved permanently|(?:document|object) moved',
  'untitled(?: document| page)?|default web site page|index of /.*',
  'enable javascript(?: and cookies)?(?: to continue)?|javascript (?:is )?(?:disabled|required)|unsupported browser|cookies? (?:are )?(?:required|disabled)',
  '(?:site |down for |scheduled )?maintenance|coming soon|domain (?:for sale|parked)',
]
const interstitial = new RegExp(`^(?:${interstitials.join('|')})[.!?…\\s]*$`, 'i')

/** Divides the title of a page from the name of its site. */
const divider = /\s+[-–—|·•»:]{1,2}\s+/

/** Sites whose pages have the site's name for a title until scripts have run, or for visitors who are not logged in. */
const platforms =
  /^(?:medium|pocket|youtube|twitter|x|linkedin|facebook|instagram|reddit|substack|quora|wsj|bloomberg|nytimes|the new york times|the washington post|google docs|notion)(?:\.com)?$/i

/**
 * The title of a paywall, an error or a login, which a program read instead of the page's own, so that readers do not learn what is
 * linked to. Left out are pages about such errors, whose address says so.
 */
export const titleScraped = defineRule({
  code: 'title-scraped',
  severity: 'warning',
  help: 'Write the title of what is linked to.',
  scope: 'entry',
  *check(subject) {
    const entries = targetsOf(subject).filter(
      ({ isEntry, parsed, node }) =>
        isEntry && parsed !== null && 'children' in node && node.children.some(({ type }) => type !== 'image'),
    )
    const hosts = entries.filter(({ text }) => /^(?:[\w-]+\.)+[a-z]{2,}$/i.test(text)).length
    const platformNames = entries.filter(({ text }) => platforms.test(text)).length
    const isListOfSites = hosts * 4 > entries.length
    const isOnlyPlatform = entries.length >= 5 && platformNames === 1
    for (const entry of entries) {
      const fault = faultOf(entry, isListOfSites, isOnlyPlatform)
      if (!fault) continue
      yield { place: entry.whole, message: `“${entry.text}” ${fault}; write the title of what it links to.` }
    }
  },
})

/**
 * @param isListOfSites whether the entries are sites, each by the name of its host
 * @param isOnlyPlatform whether no more than one of many entries is the name of a platform, so that they are not places to follow
 */
function faultOf({ text: title, url, item, isLine }: Target, isListOfSites: boolean, isOnlyPlatform: boolean): string | null {
  const address = addressOf(url)
  const parts = title.replace(/\s*\[[^[\]]*\]$/, '').split(divider)
  const found = parts.find((part) => interstitial.test(part.trim()))
  // “Sign in” with a short address may be meant: it is where readers sign in.
  const isCall = parts.length === 1 && /^(?:sign|log|subscribe|register)\b/i.test(title) && !isStory(address)
  if (
    !isCall &&
    found !== undefined &&
    parts.every((part) => part === found || part.split(/\s+/).length <= 4) &&
    !isAbout(found, url)
  )
    return 'is the title of a page that stood in the way'
  if (isFrontPage(address) || item?.kind === 'event' || item?.isSponsored) return null
  const host = address.host.replace(/^www\./, '')
  if (isLine && !isListOfSites && title.toLowerCase().replace(/^www\./, '') === host) return 'is the name of the host'
  const isNamed = platforms.test(title) ? isOnlyPlatform || isStory(address) : isStory(address) && isNameOf(title, host)
  if (isLine && isNamed && !isProfile(url)) return 'is the name of the site'
  const glued = gluedName(title, host)
  return glued === null ? null : `has the site's name “${glued}” glued to its end`
}

/** Whether the page is about the error, by its address: `/web/http/status/403`, `/blog/page-not-found-done-right`. */
function isAbout(part: string, url: string): boolean {
  const { path } = addressOf(url)
  const own = new Set(path.toLowerCase().split(/[^a-z\d]+/))
  const words = part.toLowerCase().match(/[a-z]{4,}|\d{3}/g) ?? []
  const isLogin = /\/(?:log-?in|sign-?in|sign-?up|auth|errors?|captcha)\b/i.test(path)
  return words.length > 0 && !isLogin && words.every((word) => own.has(word))
}

const isNameOf = (title: string, host: string): boolean =>
  title.length > 3 &&
  host
    .split('.')
    .slice(0, -1)
    .some((label) => label === lettersOf(title)) &&
  title.split(/\s+/).length <= 3

/** The site's name that ends a title with no space before it; after a lower-case letter or a digit, only a name of several words. */
function gluedName(title: string, host: string): string | null {
  const labels = host.split('.').slice(0, -1).map(lettersOf)
  for (const { index } of title.matchAll(/(?<=[\p{Ll}\d?!.)”’"])\p{Lu}/gu)) {
    const name = title.slice(index)
    const isAlone = /[\p{Ll}\d]$/u.test(title.slice(0, index)) ? /\s/.test(name) : true
    if (isAlone && name.length > 4 && labels.includes(lettersOf(name))) return name
  }
  return null
}
