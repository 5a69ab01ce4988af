import type { Section } from '../../model/body.ts'
import type { Block } from './blocks.ts'
import { isBareTitle, isPlain, titleOf, type Title } from './dialects.ts'
import { shareOfProse } from './prose.ts'
import { addressOf } from '../../links/address.ts'

/** What the place of a block says of it. All questions are by the block's index. */
export interface Neighbourhood {
  /** Whether a title of this dialect is an entry's here. */
  accepts(at: number, title: Title): boolean
  /** Whether paragraphs of prose recommend here: under the headings of a text that is mostly written so. */
  isProse(at: number): boolean
  /** Before the first section of entries, where introductions and the first advertisements stand. */
  isFront(at: number): boolean
  /** Whether an entry here takes all paragraphs up to the next one: events and jobs are described at length. */
  isGenerous(at: number): boolean
  isLast(at: number): boolean
  /** Whether titles stand in paragraphs of their own, with what is said of them in the next. */
  readonly isApart: boolean
}

/** From this share of prose on, the text is read as prose: the first years of a newsletter have 0.5 and more, digests with an essay 0.3 at most. */
const mostlyProse = 0.4
/** So many linked titles before the first heading make the text a digest without sections. */
const manyTitles = 5

const ofTheWeek =
  /\b(?:tweet|toot|skeet|post|quote|joke|meme|comic|cartoon|photo|picture|image|gif|one[- ]liner|social media)s?\b.*\bof the (?:day|week|month|issue)\b/i
const listing = /^\W*(?:upcoming\s+)?(?:events?|conferences?|meetups?|webinars?|calendar|jobs?|careers?|hiring|now hiring)\b/i
const onward = /(?:→|»|›|>>|⟶|➡️?)\s*$/u

export function neighbourhoodOf(blocks: readonly Block[], sections: readonly Section[]): Neighbourhood {
  const titles = blocks.map(titleOf)
  const isEntry = (block: Block, title: Title | null | undefined) =>
    title?.dialect === 'linked' && (block.type === 'paragraph' || block.type === 'entry')
  const counts = new Map<number, number>()
  const firsts = new Map<number, number>()
  for (const [at, block] of blocks.entries()) {
    if (!isEntry(block, titles[at])) continue
    counts.set(block.heading, (counts.get(block.heading) ?? 0) + 1)
    if (!firsts.has(block.heading)) firsts.set(block.heading, at)
  }
  const indexes = new Map(blocks.map((block, index) => [block, index]))
  const share = shareOfProse(blocks, (block) => titles[indexes.get(block)!]?.dialect === 'linked')
  const trails = sections.map(({ heading }) => heading)
  const headingAt = (at: number): string => (blocks[at]!.section === null ? '' : trails[blocks[at]!.section!]!)
  const isAmongEntries = (at: number): boolean => {
    const { heading } = blocks[at]!
    return heading > 0 ? (counts.get(heading) ?? 0) > 0 : (counts.get(0) ?? 0) >= manyTitles && firsts.get(0)! < at
  }
  const digests = [...counts].filter(([heading, count]) => heading > 0 && count > 1).map(([heading]) => heading)
  const firstDigest = Math.min(...digests, Infinity)
  const isProse = (at: number): boolean =>
    share >= mostlyProse && blocks[at]!.section !== null && blocks[at]!.type === 'paragraph' && !ofTheWeek.test(headingAt(at))
  const bare = blocks.flatMap((block, at) =>
    block.type === 'paragraph' && isEntry(block, titles[at]) && isBareTitle(titles[at]!) ? [at] : [],
  )
  const followed = bare.filter((at) => blocks[at + 1]?.type === 'paragraph' && titles[at + 1]?.dialect !== 'linked')
  const last = blocks.findLastIndex(({ type }) => type === 'paragraph' || type === 'entry' || type === 'matter')
  return {
    accepts(at, { dialect, text, target }) {
      if (onward.test(text) || (target && /^(?:#|mailto:)/i.test(target.url))) return false
      if (ofTheWeek.test(headingAt(at)) && isPost(target?.url)) return false
      if (dialect === 'named') return listing.test(headingAt(at))
      if (dialect === 'labelled')
        return !/^\S+\.\S+$/.test(text) && !isProse(at) && (isAmongEntries(at) || listing.test(headingAt(at)))
      if (isPlain(dialect)) return true
      return !isProse(at) && (isAmongEntries(at) || listing.test(headingAt(at)))
    },
    isProse,
    isFront: (at) =>
      blocks[at]!.heading < firstDigest && (blocks[at]!.heading > 0 || firstDigest < Infinity || at <= (firsts.get(0) ?? 0) + 1),
    isGenerous: (at) => listing.test(headingAt(at)),
    isLast: (at) => at === last,
    isApart: followed.length * 2 >= bare.length,
  }
}

const isPost = (url: string | undefined): boolean =>
  url !== undefined &&
  /(?:^|\.)(?:twitter\.com|x\.com|bsky\.app|reddit\.com|linkedin\.com|facebook\.com|instagram\.com|threads\.net)$|mastodon|social/.test(
    addressOf(url).host,
  )
