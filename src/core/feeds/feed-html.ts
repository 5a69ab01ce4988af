import type { IssuePage, RenderedText } from '../model/views.ts'
import { withoutAlsoIn } from '../render/also-in.ts'
import { withoutPermalinks } from '../render/blocks.ts'
import { escaped } from '../render/markup.ts'

const attribute = /(<(?:a|img|source)(?=\s)(?:[^">]|"[^"]*")*?\s(?:href|src))="([^"]*)"/g

/** Who paid for the text, and whether the text leaves it to others to say so. */
export type Paid = Pick<IssuePage, 'sponsor' | 'isSponsorUnplaced'>

/**
 * A text for feeds and mail: without what only pages have, every address absolute. Who paid for it is said where the text has
 * the box for the sponsor, or else at its head, as on its page.
 *
 * @param pageUrl absolute address of the text's own page
 */
export function feedHtml({ blocks }: Pick<RenderedText, 'blocks'>, pageUrl: string, paid?: Paid): string {
  const said = paid?.sponsor ? sponsorHtml(paid.sponsor) : ''
  const html = blocks.map((block) => withoutAlsoIn(withoutPermalinks(block.html))).join('\n')
  return (paid?.isSponsorUnplaced ? said + html : html)
    .replace(/<div class="galley-subscribe"><\/div>\n?/g, '')
    .replace(/<div class="galley-sponsor"><\/div>\n?/g, () => said)
    .replace(attribute, (whole, start: string, address: string) => {
      const plain = address.replace(/&amp;|&#x26;/g, '&')
      return URL.canParse(plain, pageUrl) && !URL.canParse(plain)
        ? `${start}="${new URL(plain, pageUrl).href.replace(/&/g, '&amp;')}"`
        : whole
    })
}

function sponsorHtml({ name, url }: NonNullable<Paid['sponsor']>): string {
  const who = url ? `<a href="${escaped(url)}" rel="sponsored">${escaped(name)}</a>` : escaped(name)
  return `<p><strong>Sponsored</strong> This issue is supported by ${who}.</p>\n`
}
