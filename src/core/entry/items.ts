import { slug } from 'github-slugger'
import type { Node, Root } from 'mdast'
import type { Item } from '../model/body.ts'
import type { Place } from '../model/diagnostic.ts'
import { blocksOf, type Block } from './items/blocks.ts'
import { detailsOf, isBylineLine, type Remainder } from './items/details.ts'
import type { Draft } from './items/draft.ts'
import { draftsIn } from './items/drafts.ts'
import { isRepository, kindOf } from './items/kind.ts'
import { textOf } from './items/pieces.ts'
import { addressOf } from '../links/address.ts'
import { headingTrail, placeOf, type Outline } from './outline.ts'
import { plainText } from './plain-text.ts'

/** The items of a text, and the node that bears each item's anchor. */
export interface ItemsRead {
  readonly items: readonly Item[]
  /** Node of the tree that carries the item's `id`: its paragraph or list item, or the link where a block holds several. */
  readonly nodes: readonly Node[]
  /** The top-level nodes that belong to each item, by index into `tree.children`, first to last. */
  readonly spans: readonly (readonly [first: number, last: number])[]
}

/**
 * Sees what a text recommends, by the habits that `items/dialects.ts` names. `docs/guide/reading.md` tells editors the rules,
 * and how to overrule them.
 */
export function itemsOf(tree: Root, outline: Outline, file: string): ItemsRead {
  const blocks = blocksOf(tree, outline)
  const drafts = draftsIn(blocks, outline.sections).filter(({ links }) => links.length > 0)
  const hasBylines = drafts.filter(hasPlainByline).length >= 3
  const found = drafts.flatMap((draft) => read(draft, { outline, file, hasBylines }))
  return { items: found.map(({ item }) => item), nodes: found.map(({ node }) => node), spans: found.map(({ span }) => span) }
}

interface Found {
  readonly item: Item
  readonly node: Node
  readonly span: readonly [number, number]
}

function read(draft: Draft, { outline, file, hasBylines }: { outline: Outline; file: string; hasBylines: boolean }): Found[] {
  const { blocks, links, isCampaign } = draft
  const [head] = blocks
  const last = blocks.at(-1)!
  const whole = between(placeOf(head!.node, file), placeOf(last.node, file))
  const headings = headingTrail(outline.sections, head!.section)
  const said = remainderOf(draft)
  const [first] = links
  // Items of one paragraph share what it says: it is read once, however many there are.
  const reading = detailsOf({
    ...said,
    url: first!.target.url,
    isRepository: isRepository(first!.target.url),
    hasBylines,
    isWithoutByline: false,
  })
  const about = `${reading.byline ?? ''}\n${reading.commentary.slice(0, minCharacters)}`
  return links.map(({ text: title, target: { url, node: link } }) => {
    const kind = kindOf({ title, url, headings, isSponsored: draft.isSponsored || isCampaign, commentary: about })
    const isSponsored = draft.isSponsored || (isCampaign && kind !== 'event' && kind !== 'job')
    const isDescribed = (kind === 'event' || kind === 'job') && reading.byline !== undefined
    const { commentary, licence, readMinutes, byline, authors, outlet } = isDescribed
      ? detailsOf({ ...said, url, isRepository: false, hasBylines, isWithoutByline: true })
      : reading
    const item: Item = {
      anchor: anchorOfHeading(head!, links.length, outline) ?? anchorOf(title, url, outline),
      title,
      url,
      byline: byline ?? null,
      authors: authors ?? [],
      outlet: outlet ?? null,
      commentary,
      section: head!.section,
      kind,
      isSponsored,
      isNumbered: head!.isNumbered,
      readMinutes,
      licence,
      place: links.length > 1 ? placeOf(link, file) : whole,
    }
    return { item, node: links.length > 1 ? link : head!.node, span: [head!.index, last.index] }
  })
}

/** So much of a commentary, in characters, is looked at for the kind: what a thing is, is said early. */
const minCharacters = 1500

/** What the entry says besides its title. A sentence that the title is part of stays whole. */
function remainderOf({ title, blocks, isProse }: Draft): Pick<Remainder, 'tail' | 'lines'> {
  const [head, ...others] = blocks
  const own = isProse ? head!.lines : title.below
  const lines = [
    ...own.map((line) => ({
      text: textOf(line),
      isPlain: !isProse && line.every(({ isEmphasised, isStrong, link }) => !isEmphasised && !isStrong && !link),
    })),
    ...others.flatMap(linesOfBlock),
  ]
  const inner = head!.type === 'entry' ? restOfEntry(head!) : []
  return { tail: isProse ? '' : textOf(title.tail), lines: [...lines, ...inner].filter(({ text }) => text !== '') }
}

const linesOfBlock = (block: Block): { text: string; isPlain: boolean }[] =>
  block.type === 'matter'
    ? [{ text: plainText(block.node), isPlain: false }]
    : block.lines.map((line) => ({
        text: textOf(line),
        isPlain: line.every(({ isEmphasised, isStrong, link }) => !isEmphasised && !isStrong && !link),
      }))

const restOfEntry = ({ node }: Block): { text: string; isPlain: boolean }[] =>
  'children' in node
    ? (node.children as Node[])
        .slice(1)
        .filter(({ type }) => type !== 'paragraph')
        .map((child) => ({ text: plainText(child), isPlain: false }))
    : []

function hasPlainByline(draft: Draft): boolean {
  const [first, ...others] = remainderOf(draft).lines
  return (
    first !== undefined && isBylineLine(first.text, first.isPlain, others.length > 0, { isRepository: false, hasBylines: false })
  )
}

/** An item whose title is a heading has the heading's anchor: an element has one `id`. */
const anchorOfHeading = ({ node, section }: Block, links: number, { headings, sections }: Outline): string | undefined =>
  links === 1 && section !== null && headings[section] === node ? sections[section]!.anchor : undefined

/** From the title; where that has no letters, from the address. */
function anchorOf(title: string, url: string, { slugger }: Outline): string {
  if (slug(title) !== '') return slugger.slug(title)
  const { host, segments } = addressOf(url)
  return slugger.slug(
    [host, ...segments]
      .join('-')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'item',
  )
}

const between = (start: Place, end: Place): Place => ({
  ...start,
  ...(end.endLine === undefined ? {} : { endLine: end.endLine }),
  ...(end.endColumn === undefined ? {} : { endColumn: end.endColumn }),
})
