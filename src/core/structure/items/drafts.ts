import type { Section } from '../../model/body.ts'
import type { Block } from './blocks.ts'
import { titleOf, type Title } from './dialects.ts'
import { isContinuation, isLeadIn, isNotice, isOnward } from './grow.ts'
import { headlineAt } from './headline.ts'
import { neighbourhoodOf, type Neighbourhood } from './neighbourhood.ts'
import { hasWords, linksIn, type Target } from './pieces.ts'
import { recommendationsIn } from './prose.ts'
import { campaignsIn, isMarked, isPaidClick, isThanks, partsOf } from './sponsor.ts'

/** An entry as it is put together: its titles, and the blocks that belong to it. */
export interface Draft {
  readonly title: Title
  /** What it recommends: more than one where prose, or a pair of titles, does. */
  readonly links: readonly { readonly text: string; readonly target: Target }[]
  readonly isProse: boolean
  readonly blocks: Block[]
  isSponsored: boolean
}

/** Finds the entries of a text and what belongs to each. Reads every block once, and keeps at most one entry open. */
export function draftsIn(blocks: readonly Block[], sections: readonly Section[]): Draft[] {
  const around = neighbourhoodOf(blocks, sections)
  const isCampaign = campaignsIn(blocks)
  const drafts: Draft[] = []
  let open: Draft | null = null
  /** Paragraphs after the open entry that it does not claim: an advertisement in prose may turn out to begin there. */
  let loose: Block[] = []
  const begin = (draft: Draft | null) => {
    if (draft) drafts.push(draft)
    open = draft
    loose = []
  }
  for (const [at, block] of blocks.entries()) {
    if (block.ruling?.isItem === false || block.type === 'break') {
      begin(null)
      continue
    }
    if (block.type === 'heading') {
      begin(headlineAt(at, blocks, isCampaign))
      continue
    }
    const title = acceptedTitle(at, block, around)
    const isMarkedHere = isMarked(block)
    if (title && !(isMarkedHere && title.dialect === 'subject' && block.type === 'paragraph')) {
      const isAd =
        isMarkedHere || (isCampaign(title.target?.url ?? '') && around.isFront(at)) || isPaidClick(title.target?.url ?? '')
      begin(draftOf(title, [block], isAd))
      if (block.type === 'entry') open = null
      continue
    }
    if (block.type === 'matter') {
      ;(open as Draft | null)?.blocks.push(block)
      continue
    }
    if (isThanks(block)) {
      begin(proseDraft([block], true))
      continue
    }
    if (around.isProse(at) && !isMarkedHere) {
      begin(recommending(block))
      open = null
      continue
    }
    if (isMarkedHere) {
      const owner: Draft | null = open
      if (owner && claims(owner, block)) {
        ;(owner as Draft).blocks.push(...loose, block)
        ;(owner as Draft).isSponsored = true
        loose = []
      } else {
        begin(proseDraft(around.isFront(at) ? [...loose.slice(-1).filter(isHeadline), block] : [...loose, block], true))
        open = null
      }
      continue
    }
    if (isNotice(block) || isLeadIn(at, blocks) || isOnward(block)) {
      begin(null)
      continue
    }
    if (
      open &&
      isContinuation(open, block, { isLast: around.isLast(at), isGenerous: around.isGenerous(at), isApart: around.isApart })
    )
      (open as Draft).blocks.push(...loose.splice(0), block)
    else loose.push(block)
  }
  return drafts.map(ruled)
}

const isHeadline = ({ lines: [line = []] }: Block): boolean =>
  line.some(({ text }) => hasWords(text)) && line.every(({ isStrong, text }) => isStrong || !hasWords(text))

function acceptedTitle(at: number, block: Block, around: Neighbourhood): Title | null {
  const title = titleOf(block)
  if (block.ruling?.isItem) return title ?? firstLinkOf(block)
  return title && around.accepts(at, title) ? title : null
}

const firstLinkOf = (block: Block): Title | null => {
  const [first] = linksIn(block.lines).filter(({ text }) => hasWords(text))
  return first ? { dialect: 'subject', text: first.text, target: first.link, tail: [], below: [] } : null
}

/** An entry with its title, and the second one where two titles are joined: `[…](…) and […](…) by Jane Doe`. */
export function draftOf(title: Title, blocks: Block[], isSponsored: boolean): Draft {
  const target = title.target ?? blocks.flatMap(({ lines }) => linksIn(lines))[0]?.link
  const first = target ? [{ text: title.text, target }] : []
  const [joint, second] = title.tail
  const isPair =
    joint?.link === null && /^\s*(?:and|&|\+|\/|vs\.?)\s*$/i.test(joint.text) && second?.link && hasWords(second.text)
  const rest = isPair ? { ...title, tail: title.tail.slice(2) } : title
  return {
    title: rest,
    links: isPair ? [...first, { text: second.text, target: second.link! }] : first,
    isProse: title.dialect === 'subject' && !isPair,
    blocks,
    isSponsored,
  }
}

/** An advertisement without a headline of its own: the first link stands for it, or the bold words before it. */
function proseDraft(blocks: Block[], isSponsored: boolean): Draft | null {
  const links = blocks
    .flatMap(({ lines }) => linksIn(lines))
    .filter(({ text, link }) => hasWords(text) && /^https?:/i.test(link.url))
  const [first] = links
  if (!first) return null
  const headline = boldStartOf(blocks[0]!)
  const title: Title = { dialect: 'subject', text: headline ?? first.text, target: first.link, tail: [], below: [] }
  return { title, links: [{ text: title.text, target: first.link }], isProse: true, blocks, isSponsored }
}

const boldStartOf = ({ lines: [line = []] }: Block): string | null => {
  const end = line.findIndex(({ isStrong, text }) => !isStrong && hasWords(text))
  const start = line.slice(0, end === -1 ? line.length : end).filter(({ isStrong }) => isStrong)
  return start.some(({ link }) => link)
    ? null
    : start
        .map(({ text }) => text)
        .join('')
        .trim() || null
}

function recommending(block: Block): Draft | null {
  const links = recommendationsIn(block).map(({ text, link }) => ({ text, target: link }))
  const [first] = links
  if (!first) return null
  return {
    title: { dialect: 'subject', text: first.text, target: first.target, tail: [], below: [] },
    links,
    isProse: true,
    blocks: [block],
    isSponsored: false,
  }
}

/** Whether a marked paragraph closes the entry before it: it leads to the same site, or nowhere, or the entry has nothing yet. */
function claims(open: Draft, block: Block): boolean {
  const hosts = new Set(open.blocks.flatMap(({ lines }) => linksIn(lines)).map(({ link }) => siteOf(link.url)))
  const others = linksIn(block.lines).map(({ link }) => siteOf(link.url))
  const isBare = open.blocks.length === 1 && open.title.below.length === 0
  return isBare || others.length === 0 || others.some((host) => hosts.has(host))
}

const siteOf = (url: string): string => partsOf(url).host.split('.').slice(-2).join('.')

/** An editor's word on any block of an entry goes for the entry. */
function ruled(draft: Draft): Draft {
  const said = draft.blocks.map(({ ruling }) => ruling?.isSponsored).find((it) => it !== undefined)
  return said === undefined ? draft : { ...draft, isSponsored: said }
}
