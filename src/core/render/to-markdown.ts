import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Options } from 'mdast-util-to-markdown'
import type { PendingMarkdown } from '../model/body.ts'
import type { ReadingSettings } from '../model/settings.ts'
import { pendingAddresses } from './markdown/addresses.ts'
import { readHtml } from './markdown/html.ts'
import { standardOf } from './markdown/standard.ts'

/**
 * The tree as CommonMark (https://spec.commonmark.org/0.31.2/) with GFM, for programs that do not know Galley: without
 * shortcodes, components and HTML. It is split at the addresses that are not known yet, those of links into the archive and of
 * images beside the file.
 */
export function markdownOf(tree: Root, base: string, settings: ReadingSettings): PendingMarkdown {
  const plain = standardOf(tree)
  readHtml(plain)
  const pending = pendingAddresses(plain, base, settings)
  for (let attempt = 0; ; attempt += 1) {
    // The serialiser returns one text. If the placeholder for addresses occurs in it anywhere else, another one is tried.
    const name = `address-${attempt}-`
    for (const [index, { node }] of pending.entries()) node.url = `${name}${index}-`
    const parts = toMarkdown(plain, options).split(new RegExp(`${name}(\\d+)-`))
    if (parts.length > 2 * pending.length + 1) continue
    return parts.map((part, at) => (at % 2 === 0 ? part : (pending[Number(part)]?.address ?? part))).filter((part) => part !== '')
  }
}

/** Encodes the characters that would end an address within the parentheses of a Markdown link. */
export const inDestination = (url: string): string =>
  url.replace(/[()\s<>"\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

const options: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
}
