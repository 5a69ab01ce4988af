import type { Block } from './blocks.ts'
import type { Draft } from './draft.ts'
import { likenessOf } from './byline.ts'
import { isBareTitle, type Title } from './dialects.ts'
import { linksIn, lineText } from './pieces.ts'
import { blockText } from './prose.ts'
import { addressOf } from '../../links/address.ts'

const label =
  /^\W*(?:(?:an?\s+)?(?:editor|author|publisher)[’']?s?[’']? notes?|note|notes|n\.?b\.?|p\.?s\.?|disclosure|disclaimer|correction|housekeeping|reminder)\b[^:.]{0,20}:/i

/** Whether a block is a remark of the publisher, such as a note on affiliate links, which belongs to no entry. */
export const isNotice = (block: Block): boolean => label.test(blockText(block).slice(0, 80))

/** Whether a paragraph introduces the entries after it: it ends with a colon. */
export const isLeadIn = (block: Block, next: Block | undefined): boolean =>
  next?.type === 'entry' && /:\W*$/.test(blockText(block).slice(-10))

/** Whether a block only leads to another page: “See all of them →”. */
export const isOnward = ({ lines }: Block): boolean =>
  lines.length === 1 && linksIn(lines).length === 1 && /[→»›⟶]\W*$/u.test(lineText(lines.flat()))

/** The most blocks that an entry may have; a longer text is an essay after a link. */
const longest = 8

interface Where {
  /** Whether it is the last paragraph of the text. */
  readonly isLast: boolean
  readonly isGenerous: boolean
  /** Whether titles have paragraphs of their own, apart from their commentary. */
  readonly isApart: boolean
}

/**
 * Whether a paragraph continues the entry before it. After a bare title it always does. After a title with commentary it does only if
 * a quotation is still open, if it names the title, or where entries are long. The last paragraph after a complete entry is the
 * newsletter's goodbye.
 */
export function isContinuation(open: Draft, block: Block, { isLast, isGenerous, isApart }: Where): boolean {
  if (open.blocks.length > longest && !isGenerous) return false
  if (hasOpenQuote(open)) return true
  const isComplete = !isBare(open) || open.blocks.length > 1
  if (isLast && isComplete && !isGenerous) return false
  if (isBare(open) && !isGenerous && !isApart && open.blocks[0].type !== 'heading') return linksIn(block.lines).length === 0
  if (isBare(open) || names(block, open.title.text)) return true
  return isGenerous && !leadsElsewhere(open, block)
}

/** Whether a title's paragraph has no commentary: the title is alone, or has only its byline on the next line. */
const isBare = ({ title, isProse, blocks: [head] }: Draft): boolean =>
  head.type === 'heading' || (!isProse && (isBareTitle(title) || isBareTitle(withoutByline(title))))

function withoutByline(title: Title): Title {
  const [line, ...others] = title.below
  return line && others.length === 0 && likenessOf(lineText(line)) === 'plain' ? { ...title, below: [] } : title
}

/** Whether a curly quote is open, or the number of straight quotes is odd. Reads each block once, however long the entry gets. */
function hasOpenQuote({ blocks, title, quotes }: Draft): boolean {
  for (const block of blocks.slice(quotes.read)) {
    const text = blockText(block).slice(quotes.read === 0 ? title.text.length : 0)
    quotes.read += 1
    quotes.straight += text.split('"').length - 1
    quotes.curly += text.split('“').length - text.split('”').length
  }
  const { straight, curly } = quotes
  return (straight + curly) % 2 !== 0 && (straight % 2 !== 0 || curly > 0)
}

/** Whether a paragraph has a link to another site, and so is about something else. */
const leadsElsewhere = (open: Draft, block: Block): boolean => {
  const sites = new Set(linksIn(open.blocks[0].lines).map(({ link }) => addressOf(link.url).host))
  return linksIn(block.lines).some(({ link }) => !sites.has(addressOf(link.url).host))
}

const names = (block: Block, title: string): boolean => {
  const start = title.replace(/[,:(—–-].*$/, '').trim()
  return start.split(/\s+/).length >= 2 && blockText(block).includes(start)
}

/** Whether a marked paragraph is the end of the entry before it: it leads to the same site or nowhere, or the entry has no commentary yet. */
export function claims(open: Draft, block: Block): boolean {
  const near = new Set([open.blocks[0], open.blocks.at(-1) ?? open.blocks[0]].flatMap(sitesIn))
  const others = sitesIn(block)
  return (open.blocks.length === 1 && isBare(open)) || others.length === 0 || others.some((site) => near.has(site))
}

const sitesIn = ({ lines }: Block): string[] =>
  linksIn(lines).map(({ link }) => addressOf(link.url).host.split('.').slice(-2).join('.'))
