import type { Rule } from '../rule.ts'
import { targetsOf } from '../targets.ts'

/** Endings that hardly any file has. */
const domains =
  'com org net edu gov int io dev app ai co info biz blog news tech cloud tv fm us uk eu de fr nl be ch at it es se no fi dk ca au nz jp in ie sh'
const host = new RegExp(`^(?:[a-z\\d](?:[a-z\\d-]*[a-z\\d])?\\.)+(?:${domains.replaceAll(' ', '|')})(?::\\d+)?(?=[/?#]|$)`, 'i')

/** Files end so as well. */
const files = /^[^/?#]+\.(?:sh|app|fm|no|in|ai)$/i

/** `example.org/page` is, to a browser, a path below the page that it stands on. */
export const linkSchemeMissing: Rule = function* (subject) {
  for (const { url, kind, place } of targetsOf(subject)) {
    if (kind === 'image' && !/^(?:www\.|\/\/)/i.test(url)) continue
    if (!/^www\.[\w-]+\./i.test(url) && (!host.test(url) || files.test(url))) continue
    const message = `\`${url}\` leads to a page of this site, for its scheme is missing; write \`https://${url}\`.`
    yield { code: 'link-scheme-missing', place, message }
  }
}
