import type { Text } from '../model/archive.ts'
import { withoutAlsoIn } from '../render/also-in.ts'
import { withoutPermalinks } from '../render/blocks.ts'

const attribute = /(<(?:a|img|source)(?=\s)(?:[^">]|"[^"]*")*?\s(?:href|src))="([^"]*)"/g

/**
 * A text for feeds and mail: without what only pages have, every address absolute.
 *
 * @param pageUrl absolute address of the text's own page
 */
export function feedHtml({ blocks }: Pick<Text, 'blocks'>, pageUrl: string): string {
  const html = blocks.map((block) => withoutAlsoIn(withoutPermalinks(block.html))).join('\n')
  return html
    .replace(/<div class="galley-(?:subscribe|sponsor)"><\/div>\n?/g, '')
    .replace(attribute, (whole, start: string, address: string) => {
      const plain = address.replace(/&amp;|&#x26;/g, '&')
      return URL.canParse(plain, pageUrl) && !URL.canParse(plain)
        ? `${start}="${new URL(plain, pageUrl).href.replace(/&/g, '&amp;')}"`
        : whole
    })
}
