import type { Section } from '../../model/body.ts'
import type { Block } from './blocks.ts'
import { isBareTitle, isPlain, titleOf, type Title } from './dialects.ts'
import { shareOfProse } from './prose.ts'
import { addressOf } from '../../links/address.ts'

/** A block with its surroundings. */
export interface PlacedBlock {
  readonly block: Block
  /** Index of the block. */
  readonly at: number
  readonly title: Title | null
  /** Text of the heading that it stands under; empty where it stands under none. */
  readonly headingText: string
}

export const placedIn = (blocks: readonly Block[], sections: readonly Section[]): readonly PlacedBlock[] =>
  blocks.map((block, at) => ({
    block,
    at,
    title: titleOf(block),
    headingText: block.section === null ? '' : (sections[block.section]?.heading ?? ''),
  }))

/** What can be concluded from the surroundings of a block. */
export interface Neighbourhood {
  /** Whether a title of this dialect is the title of an entry here. */
  accepts(placed: PlacedBlock, title: Title): boolean
  /** Whether paragraphs of prose recommend links here: under a heading, in a text that consists mostly of prose. */
  isProse(placed: PlacedBlock): boolean
  /** Whether a block comes before the first section of entries, where introductions and the first advertisements are. */
  isFront(placed: PlacedBlock): boolean
  /** Whether an entry here extends up to the next one, as events and jobs do, which are described at length. */
  isGenerous(placed: PlacedBlock): boolean
  isLast(placed: PlacedBlock): boolean
  /** Whether titles have paragraphs of their own, with their commentary in the next. */
  readonly isApart: boolean
}

/** A text with at least this share of prose is read as prose. The early years of a newsletter have 0.5 or more, digests with an essay 0.3 at most. */
const mostlyProse = 0.4
/** A text with at least this many linked titles before the first heading is a digest without sections. */
const manyTitles = 5

const ofTheWeek =
  /\b(?:tweet|toot|skeet|post|quote|joke|meme|comic|cartoon|photo|picture|image|gif|one[- ]liner|social media)s?\b.*\bof the (?:day|week|month|issue)\b/i
const listing = /^\W*(?:upcoming\s+)?(?:events?|conferences?|meetups?|webinars?|calendar|jobs?|careers?|hiring|now hiring)\b/i
const onward = /(?:→|»|›|>>|⟶|➡️?)\s*$/u

export function neighbourhoodOf(placed: readonly PlacedBlock[]): Neighbourhood {
  const entries = Map.groupBy(placed.filter(isEntry), ({ block }) => block.heading)
  const [firstWithoutHeading] = entries.get(0) ?? []
  const isAmongEntries = ({ block: { heading }, at }: PlacedBlock): boolean => {
    const group = entries.get(heading) ?? []
    if (heading > 0) return group.length > 0
    return group.length >= manyTitles && firstWithoutHeading !== undefined && firstWithoutHeading.at < at
  }
  const digests = [...entries].filter(([heading, group]) => heading > 0 && group.length > 1).map(([heading]) => heading)
  const firstDigest = Math.min(...digests, Infinity)
  const share = shareOfProse(placed)
  const isProse = ({ block: { section, type }, headingText }: PlacedBlock): boolean =>
    share >= mostlyProse && section !== null && type === 'paragraph' && !ofTheWeek.test(headingText)
  const bare = placed.filter((it) => it.block.type === 'paragraph' && isEntry(it) && isBareTitle(it.title))
  const followed = bare.filter(({ at }) => {
    const next = placed[at + 1]
    return next?.block.type === 'paragraph' && next.title?.dialect !== 'linked'
  })
  const last = placed.findLast(({ block: { type } }) => type === 'paragraph' || type === 'entry' || type === 'matter')
  return {
    accepts(here, { dialect, text, target }) {
      const { headingText } = here
      if (onward.test(text) || (target && /^(?:#|mailto:)/i.test(target.url))) return false
      if (ofTheWeek.test(headingText) && isPost(target?.url)) return false
      if (dialect === 'named') return listing.test(headingText)
      if (dialect === 'labelled')
        return !/^\S+\.\S+$/.test(text) && !isProse(here) && (isAmongEntries(here) || listing.test(headingText))
      if (isPlain(dialect)) return true
      return !isProse(here) && (isAmongEntries(here) || listing.test(headingText))
    },
    isProse,
    isFront: ({ block: { heading }, at }) =>
      heading < firstDigest && (heading > 0 || firstDigest < Infinity || at <= (firstWithoutHeading?.at ?? 0) + 1),
    isGenerous: ({ headingText }) => listing.test(headingText),
    isLast: (here) => here === last,
    isApart: followed.length * 2 >= bare.length,
  }
}

const isEntry = (placed: PlacedBlock): placed is PlacedBlock & { readonly title: Title } =>
  placed.title?.dialect === 'linked' && (placed.block.type === 'paragraph' || placed.block.type === 'entry')

const isPost = (url: string | undefined): boolean =>
  url !== undefined &&
  /(?:^|\.)(?:twitter\.com|x\.com|bsky\.app|reddit\.com|linkedin\.com|facebook\.com|instagram\.com|threads\.net)$|mastodon|social/.test(
    addressOf(url).host,
  )
