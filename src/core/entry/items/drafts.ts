import type { Section } from '../../model/body.ts'
import type { Block } from './blocks.ts'
import type { Title } from './dialects.ts'
import { advertisementOf, entryOf, hasBoldLine, recommendationOf, titleByRuling, type Draft } from './draft.ts'
import { claims, isContinuation, isLeadIn, isNotice, isOnward } from './grow.ts'
import { headlineAt } from './headline.ts'
import { neighbourhoodOf, placedIn, type Neighbourhood, type PlacedBlock } from './neighbourhood.ts'
import { campaignsIn, isMarked, isPaidClick, isThanks } from './sponsor.ts'

/** Finds the entries of a text and what belongs to each. Looks at every block once, and keeps at most one entry open. */
export function draftsIn(blocks: readonly Block[], sections: readonly Section[]): Draft[] {
  const placed = placedIn(blocks, sections)
  const around = neighbourhoodOf(placed)
  const isCampaign = campaignsIn(blocks)
  const drafts: Draft[] = []
  const now: { open: Draft | null; loose: Block[] } = { open: null, loose: [] }
  const begin = (draft: Draft | null, isOpen = true) => {
    if (draft) drafts.push(draft)
    now.open = isOpen ? draft : null
    now.loose = []
  }
  for (const here of placed) {
    const { at, block } = here
    if (block.ruling?.isItem === false || block.type === 'break') begin(null)
    else if (block.type === 'heading') begin(headlineAt(at, block, blocks, isCampaign))
    else if (block.type === 'matter') add(block)
    else {
      const title = acceptedTitle(here, around)
      const isMarkedHere = isMarked(block)
      if (title && !(isMarkedHere && title.dialect === 'subject' && block.type === 'paragraph')) {
        const url = title.target?.url ?? ''
        const isPaid = (isCampaign(url) && around.isFront(here)) || isPaidClick(url)
        begin(entryOf(title, [block], isMarkedHere, isPaid), block.type === 'paragraph')
      } else if (isThanks(block)) begin(advertisementOf([block]))
      else if (isMarkedHere) mark(here, title !== null)
      else if (around.isProse(here) && now.open?.title.dialect !== 'headline') begin(recommendationOf(block), false)
      else if (isNotice(block) || isLeadIn(block, blocks[at + 1]) || isOnward(block)) begin(null)
      else follow(here)
    }
  }
  return drafts.map(ruled)

  /** A list or a quotation belongs to whatever the paragraph before it belongs to. */
  function add(block: Block): void {
    if (now.open && now.loose.length === 0) now.open.blocks.push(block)
    else now.loose.push(block)
  }

  /** A marked paragraph either ends the open entry, which then is an advertisement, or is an advertisement itself. */
  function mark(here: PlacedBlock, isTitled: boolean): void {
    const { block } = here
    if (now.open && claims(now.open, block)) {
      now.open.blocks.push(...now.loose.splice(0), block)
      now.open.isSponsored = true
    } else {
      const before = beginningOf(now.loose, around.isFront(here), isTitled && around.isGenerous(here))
      const [start = block, ...rest] = [...before, block]
      begin(advertisementOf([start, ...rest]), false)
    }
  }

  /** A block that does not continue the open entry is kept: it may be the beginning of an advertisement in prose. */
  function follow(here: PlacedBlock): void {
    const { block } = here
    const where = { isLast: around.isLast(here), isGenerous: around.isGenerous(here), isApart: around.isApart }
    if (now.open && isContinuation(now.open, block, where)) now.open.blocks.push(...now.loose.splice(0), block)
    else now.loose.push(block)
  }
}

/** The loose blocks that belong to an advertisement in prose. The first ones follow introductions, which do not; in lists of events none do. */
function beginningOf(loose: readonly Block[], isFront: boolean, isListed: boolean): readonly Block[] {
  if (isListed) return []
  return isFront ? loose.slice(-1).filter(hasBoldLine) : loose
}

function acceptedTitle(here: PlacedBlock, around: Neighbourhood): Title | null {
  const { block, title } = here
  if (block.ruling?.isItem) return title ?? titleByRuling(block)
  return title && around.accepts(here, title) ? title : null
}

/** An editor's decision on any block of an entry applies to the entry. */
function ruled(draft: Draft): Draft {
  const decision = draft.blocks.map(({ ruling }) => ruling?.isSponsored).find((it) => it !== undefined)
  return decision === undefined ? draft : { ...draft, isSponsored: decision, isCampaign: false }
}
