import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Options } from 'mdast-util-to-markdown'
import type { ReadingSettings } from '../model/settings.ts'
import { setAddresses } from './markdown/addresses.ts'
import { readHtml } from './markdown/html.ts'
import { standardOf } from './markdown/standard.ts'

/**
 * The tree as CommonMark (https://spec.commonmark.org/0.31.2/) with GFM, for programs that know nothing of Galley: no
 * shortcodes, no components, no HTML. Links into the archive await `setMarkdownLinks`, and images beside the file `setImages`.
 */
export function markdownOf(tree: Root, base: string, settings: ReadingSettings): string {
  const plain = standardOf(tree)
  readHtml(plain)
  setAddresses(plain, base, settings)
  return toMarkdown(plain, options)
}

const options: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
}
