import type { Block } from './blocks.ts'
import type { Title } from './dialects.ts'
import { hasWords, linksIn, lineText, type Target } from './pieces.ts'
import { recommendationsIn } from './prose.ts'

/** An entry under construction: its titles, and the blocks that belong to it. */
export interface Draft {
  readonly title: Title
  /** What it recommends: several links in prose, or with a pair of titles. */
  readonly links: readonly { readonly text: string; readonly target: Target }[]
  /** Whether the title is part of a sentence, so that the commentary contains it. */
  readonly isProse: boolean
  /** The block with the title, and those after it; grows while the entry is open. */
  readonly blocks: [Block, ...Block[]]
  isSponsored: boolean
  /** Whether only its link points to a sponsor. That is not enough for events and jobs, which editors also announce for free. */
  readonly isCampaign: boolean
  /** Numbers of quotation marks in the blocks read so far. */
  readonly quotes: { read: number; straight: number; curly: number }
}

const draft = (parts: Omit<Draft, 'quotes' | 'isCampaign'> & { readonly isCampaign?: boolean }): Draft => ({
  isCampaign: false,
  ...parts,
  quotes: { read: 0, straight: 0, curly: 0 },
})

const part = (text: string, target: Target): Title => ({ dialect: 'subject', text, target, tail: [], below: [] })

/** An entry with its title, and the second one where two titles are joined: `[…](…) and […](…) by Jane Doe`. */
export function entryOf(title: Title, blocks: [Block, ...Block[]], isSponsored: boolean, isCampaign = false): Draft {
  const target = title.target ?? blocks.flatMap(({ lines }) => linksIn(lines))[0]?.link
  const first = target ? [{ text: title.text, target }] : []
  const [joint, second] = title.tail
  const isPair =
    joint?.link === null && /^\s*(?:and|&|\+|\/|vs\.?)\s*$/i.test(joint.text) && second?.link && hasWords(second.text)
  if (!isPair || !second.link)
    return draft({ title, links: first, isProse: title.dialect === 'subject', blocks, isSponsored, isCampaign })
  const links = [...first, { text: second.text, target: second.link }]
  return draft({ title: { ...title, tail: title.tail.slice(2) }, links, isProse: false, blocks, isSponsored, isCampaign })
}

/** An advertisement in prose: the bold words that it begins with are its headline, or else its first link is. */
export function advertisementOf(blocks: [Block, ...Block[]]): Draft | null {
  const [first] = blocks
    .flatMap(({ lines }) => linksIn(lines))
    .filter(({ text, link }) => hasWords(text) && /^https?:/i.test(link.url))
  if (!first) return null
  const title = part(boldStartOf(blocks[0]) ?? first.text, first.link)
  return draft({ title, links: [{ text: title.text, target: first.link }], isProse: true, blocks, isSponsored: true })
}

/** A paragraph of prose that recommends. */
export function recommendationOf(block: Block): Draft | null {
  const links = recommendationsIn(block).map(({ text, link }) => ({ text, target: link }))
  const [first] = links
  return first
    ? draft({ title: part(first.text, first.target), links, isProse: true, blocks: [block], isSponsored: false })
    : null
}

/** The title of an item that an editor marks as one though no rule finds it: its first link. */
export const titleByRuling = ({ lines }: Block): Title | null => {
  const [first] = linksIn(lines).filter(({ text }) => hasWords(text))
  return first ? part(first.text, first.link) : null
}

/** Whether the first line of a paragraph is all bold. */
export const hasBoldLine = ({ lines: [line = []] }: Block): boolean =>
  line.some(({ text }) => hasWords(text)) && line.every(({ isStrong, text }) => isStrong || !hasWords(text))

function boldStartOf({ lines: [line = []] }: Block): string | null {
  const end = line.findIndex(({ isStrong, text }) => !isStrong && hasWords(text))
  const start = line.slice(0, end === -1 ? line.length : end).filter(({ isStrong }) => isStrong)
  return start.some(({ link }) => link) ? null : lineText(start) || null
}
