import { slug } from 'github-slugger'
import type { Node, Root } from 'mdast'
import type { Item } from '../model/body.ts'
import { headingTrail, type LocatedItem, type Outline } from '../model/outline.ts'
import { placeOf, spanning } from '../parse/place-of.ts'
import { blocksOf, type Block } from './items/blocks.ts'
import { detailsOf, isBylineLine, type Remainder } from './items/details.ts'
import type { Draft } from './items/draft.ts'
import { draftsIn } from './items/drafts.ts'
import { isRepository, kindOf } from './items/kind.ts'
import { lineText } from './items/pieces.ts'
import { addressOf } from '../links/address.ts'
import { plainText } from './plain-text.ts'

/**
 * Finds the items of a text, by the ways of writing that `items/dialects.ts` lists. `docs/guide/reading.md` tells editors the rules and
 * how to overrule them.
 */
export function itemsOf(tree: Root, outline: Outline, file: string): readonly LocatedItem[] {
  const blocks = blocksOf(tree, outline)
  const drafts = draftsIn(blocks, outline.sections).filter(({ links }) => links.length > 0)
  const hasBylines = drafts.filter(hasPlainByline).length >= 3
  return drafts.flatMap((draft) => itemsOfDraft(draft, { outline, file, hasBylines }))
}

interface TextTraits {
  readonly outline: Outline
  readonly file: string
  readonly hasBylines: boolean
}

function itemsOfDraft(draft: Draft, { outline, file, hasBylines }: TextTraits): LocatedItem[] {
  const {
    blocks: [head, ...others],
    links,
    isCampaign,
  } = draft
  const [first] = links
  if (!first) return []
  const last = others.at(-1) ?? head
  const whole = spanning(placeOf(head.node, file), placeOf(last.node, file))
  const headings = headingTrail(outline.sections, head.section)
  const remainder = remainderOf(draft)
  // Items of one paragraph share their commentary: it is read once, however many there are.
  const details = detailsOf({
    ...remainder,
    url: first.target.url,
    isRepository: isRepository(first.target.url),
    hasBylines,
    isWithoutByline: false,
  })
  const about = `${details.byline ?? ''}\n${details.commentary.slice(0, charactersForKind)}`
  return links.map(({ text: title, target: { url, node: link } }) => {
    const kind = kindOf({ title, url, headings, isSponsored: draft.isSponsored || isCampaign, commentary: about })
    const isSponsored = draft.isSponsored || (isCampaign && kind !== 'event' && kind !== 'job')
    const isDescribed = (kind === 'event' || kind === 'job') && details.byline !== undefined
    const { commentary, licence, readMinutes, byline, authors, outlet } = isDescribed
      ? detailsOf({ ...remainder, url, isRepository: false, hasBylines, isWithoutByline: true })
      : details
    const item: Item = {
      anchor: anchorOfHeading(head, links.length, outline) ?? anchorOf(title, url, outline),
      title,
      url,
      byline: byline ?? null,
      authors: authors ?? [],
      outlet: outlet ?? null,
      commentary,
      section: head.section,
      kind,
      isSponsored,
      isNumbered: head.isNumbered,
      readMinutes,
      licence,
      place: links.length > 1 ? placeOf(link, file) : whole,
    }
    return { item, node: links.length > 1 ? link : head.node, span: [head.index, last.index] }
  })
}

/** How many characters of a commentary decide the kind: editors say early what a thing is. */
const charactersForKind = 1500

/** The text of an entry without its title. A sentence that contains the title stays whole. */
function remainderOf({ title, blocks, isProse }: Draft): Pick<Remainder, 'tail' | 'lines'> {
  const [head, ...others] = blocks
  const own = isProse ? head.lines : title.below
  const lines = [
    ...own.map((line) => ({
      text: lineText(line),
      isPlain: !isProse && line.every(({ isEmphasised, isStrong, link }) => !isEmphasised && !isStrong && !link),
    })),
    ...others.flatMap(linesOfBlock),
  ]
  const inner = head.type === 'entry' ? restOfEntry(head) : []
  return { tail: isProse ? '' : lineText(title.tail), lines: [...lines, ...inner].filter(({ text }) => text !== '') }
}

const linesOfBlock = (block: Block): { text: string; isPlain: boolean }[] =>
  block.type === 'matter'
    ? [{ text: plainText(block.node), isPlain: false }]
    : block.lines.map((line) => ({
        text: lineText(line),
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

/** An item whose title is a heading has the heading's anchor, because an element has one `id`. */
function anchorOfHeading({ node, section }: Block, links: number, { headings }: Outline): string | undefined {
  const heading = section === null || links !== 1 ? undefined : headings[section]
  return heading?.node === node ? heading.section.anchor : undefined
}

/** An anchor made of the title or, where that has no letters, of the address. */
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
