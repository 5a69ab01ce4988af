import { defineRule } from '../rule.ts'
import { shortened } from '../prose/words-around.ts'
import { targetsOf, type Target } from '../links/targets.ts'

/** Documents that only people with access can see, by host and path. Paths of published documents do not match. */
const documents: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^(?:[\w-]+\.)?quip\.com$/, /^\/[\w-]{8,}/],
  [/^(?:[\w-]+\.)*sharepoint\.com$/, /./],
  [/^(?:www\.)?dropbox\.com$/, /^\/(?:home|work|preview)\b/],
  [/^paper\.dropbox\.com$/, /^\/doc\//],
  [/^mail\.google\.com$|^outlook\.(?:office|live)(?:365)?\.com$/, /^\/mail\//],
  [/^(?:[\w-]+\.)?admin\.mailchimp\.com$/, /./],
  [/^forms\.gle$|^docs\.google\.com$/, /^\/forms\/(?:u\/\d+\/)?d\/[\w-]+\/edit$/],
]

/** Hosts of shared documents, which may or may not open for readers. In an advertisement, they are the draft of its copy. */
const shared = /^(?:docs|drive)\.google\.com$|^(?:www\.)?notion\.so$|^(?:[\w-]+\.)?(?:coda\.io|atlassian\.net|airtable\.com)$/

const unroutable =
  /^(?:localhost|(?:[\w-]+\.)+(?:local|localhost|internal|lan|test)|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|0\.0\.0\.0|\[::1?\])$/

/** A page that the editors of a site see before it is published. */
const unpublished = /\/wp-admin\/|\/wp-login\.php|\/ghost\/|\/wp-content\/plugins\/[^/]+\/preview/
const previewed = /^(?:preview|preview_id|preview_nonce|customize_changeset_uuid)$/

/** A link to what readers cannot open, or to a draft that they should not see. */
export const linkPrivate = defineRule({
  code: 'link-private',
  severity: 'error',
  help: 'Link to what readers can open.',
  scope: 'entry',
  *check(subject) {
    for (const target of targetsOf(subject)) {
      const what = target.parsed && !target.isBare ? reasonOf(target, target.parsed) : null
      if (what) yield { place: target.place, message: `\`${shortened(target.url)}\` ${what}.` }
    }
  },
})

function reasonOf({ item }: Target, { hostname, pathname, searchParams }: URL): string | null {
  if (unroutable.test(hostname)) return 'is an address that only your own network knows; link to where readers can go'
  if (documents.some(([host, path]) => host.test(hostname) && path.test(pathname)))
    return 'is a document that readers cannot open; link to the page that was made of it'
  if (item?.isSponsored && shared.test(hostname) && !/\/forms?\/|\/viewform|\/pub(?:html)?\b/.test(pathname))
    return 'is a shared document in an advertisement; link to what is advertised'
  if (unpublished.test(pathname) || [...searchParams.keys()].some((key) => previewed.test(key)))
    return 'is a view for the editors of that site; link to the page that readers see'
  return null
}
