import type { Element, ElementContent } from 'hast'
import type { Block } from '../model/body.ts'
import type { AlsoIn, IssuePage, RenderedText } from '../model/views.ts'
import { withAbsoluteAddresses } from './addresses.ts'
import { alsoInNote } from './also-in.ts'
import { boxOf, boxOfBlock, type Box } from './boxes.ts'
import { element, htmlOf, text } from './hast.ts'
import { anchoredIn, permalink } from './permalink.ts'
import { missingPicture, pictureOf, type SizedImage } from './picture.ts'
import { ownValue } from '../model/own-value.ts'

/** Images beside the text, by path; one that is missing is replaced by its alternative text. */
type Pictures = Readonly<Record<string, SizedImage>>

/** What the HTML is for, with what is known only where it is shown. */
export type Purpose = PagePurpose | FeedPurpose

export interface PagePurpose {
  readonly of: 'page'
  readonly pictures: Pictures
  /** Other issues that have the links of its items. */
  readonly alsoIn?: readonly AlsoIn[]
}

/** Feeds and mail: without permalinks and notes, with absolute addresses and the sponsor named in words. */
export interface FeedPurpose {
  readonly of: 'feed'
  readonly pictures: Pictures
  /** Absolute address of the text's page. */
  readonly url: string
  readonly sponsor: IssuePage['sponsor']
}

/** A block as it is shown. */
export interface FinishedBlock extends Pick<Block, 'section' | 'item' | 'headingDepth'> {
  /** Set where the block is a box: the site shows the component of the box in its place. */
  readonly box: Box | null
  readonly html: string
}

/**
 * Makes HTML of a text: the only place that does. Links get their addresses, images their sizes, headings and items their
 * permalinks, and items their notes.
 */
export function finish({ blocks, links }: Pick<RenderedText, 'blocks' | 'links'>, purpose: Purpose): FinishedBlock[] {
  const alsoIn = new Map((purpose.of === 'page' ? (purpose.alsoIn ?? []) : []).map((it) => [it.item, it]))
  const made = (node: ElementContent, isLinked = false): ElementContent[] => {
    if (node.type === 'itemEnds') {
      return node.items.flatMap((item) => {
        const found = alsoIn.get(item)
        return found ? alsoInNote(found, node.items.length > 1) : []
      })
    }
    if (node.type !== 'element') return [node]
    const box = boxOf(node)
    if (box && purpose.of === 'feed') return box === 'sponsor' ? sponsorNote(purpose.sponsor) : []
    const { beside } = node.data ?? {}
    if (beside !== undefined) {
      const image = ownValue(purpose.pictures, beside)
      return [image ? pictureOf(image, node.properties) : missingPicture(node.properties)]
    }
    // A link within a link is none: browsers end the outer one before it.
    const isWithinLink = isLinked || node.tagName === 'a'
    const children = purpose.of === 'page' && !isWithinLink ? withPermalink(node) : node.children
    const finished = children.flatMap((child) => made(child, isWithinLink))
    return [{ ...node, properties: withAddresses(node, links, purpose), children: finished }]
  }
  return blocks.map((block) => {
    const { section, item, headingDepth, content } = block
    return { section, item, headingDepth, box: boxOfBlock(block), html: htmlOf(content.flatMap((node) => made(node))) }
  })
}

/** Adds the permalink after an element's text, but before the note on an item that ends there. */
function withPermalink(node: Element): ElementContent[] {
  const what = anchoredIn(node)
  if (what === null) return node.children
  const at = node.children.at(-1)?.type === 'itemEnds' ? -1 : node.children.length
  return node.children.toSpliced(at, 0, permalink(String(node.properties['id']), what))
}

function withAddresses({ properties, data }: Element, links: RenderedText['links'], purpose: Purpose): Element['properties'] {
  const { target } = data ?? {}
  const linked = target === undefined ? properties : { ...properties, href: ownValue(links, target) ?? properties['href'] }
  return purpose.of === 'page' ? linked : withAbsoluteAddresses(linked, purpose.url)
}

/** Names the sponsor of a text, for readers who do not see its page. */
export function sponsorNote(sponsor: IssuePage['sponsor']): ElementContent[] {
  if (!sponsor) return []
  const { name, url } = sponsor
  const who = url ? element('a', { href: url, rel: ['sponsored'] }, [text(name)]) : text(name)
  return [element('p', {}, [element('strong', {}, [text('Sponsored')]), text(' This issue is supported by '), who, text('.')])]
}
