import type { Block } from './blocks.ts'
import { titleOf } from './dialects.ts'
import { entryOf, type Draft } from './draft.ts'
import { hasWords, linksIn, lineText } from './pieces.ts'
import { isMarked } from './sponsor.ts'

const longest = 3
const callToAction =
  /^\W*(?:(?:continue )?read(?:ing)?(?: (?:more|on|it|here|now|the (?:full |whole )?\w+))?|(?:learn |find out |see )?more|full (?:story|article|post|text)|link|source|website|view more|watch(?: (?:now|here|it|the video))?|listen(?: (?:now|here|in))?)\W*$/i

/**
 * The entry whose title is a heading: a heading that is a link; one over an advertisement, which is marked or leads to a sponsor's
 * campaign; one over a text whose only link says “Read more”. The last two count only in short sections without other entries.
 */
export function headlineAt(
  at: number,
  heading: Block,
  blocks: readonly Block[],
  isCampaign: (url: string) => boolean,
): Draft | null {
  const linked = titleOf(heading)
  if (linked) return entryOf(linked, [heading], heading.ruling?.isSponsored ?? isMarked(heading))
  const below = belowOf(at, blocks)
  const links = below
    .flatMap(({ lines }) => linksIn(lines))
    .filter(({ text, link }) => hasWords(text) && /^https?:/i.test(link.url))
  const [first] = links
  if (!first) return null
  const isShort =
    below.length <= longest && below.every((block) => block.type === 'paragraph' && titleOf(block)?.dialect !== 'linked')
  const isAd = isShort && !/\bbrought to you\b/i.test(blockText(heading)) && (below.some(isMarked) || isCampaign(first.link.url))
  const isTeaser =
    isShort && new Set(links.map(({ link }) => link.url)).size === 1 && links.some(({ text }) => callToAction.test(text))
  if (!isAd && !isTeaser && !heading.ruling?.isItem) return null
  return entryOf({ dialect: 'headline', text: blockText(heading), target: first.link, tail: [], below: [] }, [heading], isAd)
}

const blockText = ({ lines }: Block): string => lineText(lines.flat())

/** The blocks under a heading, up to one more than an advertisement has. */
function belowOf(at: number, blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  let next = at + 1
  for (let block = blocks[next]; block && found.length <= longest; block = blocks[(next += 1)]) {
    if (block.type === 'heading') break
    if (block.type !== 'break') found.push(block)
  }
  return found
}
