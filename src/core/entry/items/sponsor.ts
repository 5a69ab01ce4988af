import { addressOf, isProfile } from '../../links/address.ts'
import type { Block } from './blocks.ts'
import { linksIn, lineText, type Line } from './pieces.ts'

const paidFor = '(?:sponsored|sponsor|sponsorship|advertisement|advertorial|advert|ad|paid|promoted|promotion)'
const sponsored = '(?:sponsored|sponsor|sponsorship|advertisement|advertorial|advert)'
const markAlone = new RegExp(`^${sponsored}(?:\\s+(?:by|from|content|post|link|message|placement)\\b.*)?$`, 'i')
const markInBrackets = new RegExp(`[(\\[]\\s*${paidFor}(?:\\s*|\\s+by\\b[^)\\]]*)[)\\]]`, 'i')
const markInCapitals = /(?:(?:^|[.!?)\]\s])(?:SPONSORED|SPONSOR|ADVERTISEMENT)|(?:^|[.!?)\]]\s*)(?:PAID|AD))\W*$/
const markAsLabel = new RegExp(`^\\W*(?:${paidFor}|our sponsor|this week'?’?s sponsor)\\W*[:—–|-]`, 'i')

/** Whether a block is marked as paid for: *SPONSORED*, (Sponsor), “Sponsored by …”. */
export const isMarked = ({ lines }: Pick<Block, 'lines'>): boolean => {
  const words = lines.map(lineText)
  const last = words.at(-1) ?? ''
  return (
    lines.some(hasSetOffMark) ||
    words.some((line) => markInBrackets.test(line)) ||
    markInCapitals.test(last) ||
    markAsLabel.test(words[0] ?? '')
  )
}

/** A mark that is emphasised, or alone on a line. “Paid” and “ad” also occur in other senses, so they count only in brackets or before a colon. */
const hasSetOffMark = (line: Line): boolean => {
  const emphasised = line.filter(({ isEmphasised, isStrong }) => isEmphasised || isStrong)
  return [...emphasised.map(({ text }) => text), lineText(line)].some((text) => text.length < 80 && markAlone.test(bare(text)))
}

const bare = (text: string): string => text.replace(/^[\s\W]+|[\s\W]+$/g, '')

const openingMark = /^\W*(?:sponsored|advertisement|advertorial)\b/i
const closingMark = /\b(?:Sponsored|Advertisement|Advertorial)\W*$/

/**
 * Whether a plain text tells its reader that it is paid for: by a mark in brackets, in capitals at the end of a line, alone on a line or
 * at either end of one; by a label before a colon; by “sponsored by” or “brought to you by”.
 */
export const saysSponsored = (text: string): boolean =>
  text
    .split('\n')
    .some(
      (line) =>
        markInBrackets.test(line) ||
        markInCapitals.test(line) ||
        markAsLabel.test(line) ||
        (line.length < 80 && markAlone.test(bare(line))) ||
        openingMark.test(line) ||
        closingMark.test(line) ||
        thanks.test(line),
    )

/** A text without the mark of a sponsor at its end. */
export const withoutMark = (text: string): string =>
  text
    .replace(/[\s*_([]*\b(?:SPONSORED|SPONSOR|ADVERTISEMENT|PAID)\b[\s*_)\].]*$/, '')
    .replace(/\s*\bSponsored by [\p{Lu}\d][^.!?]{0,40}\.?$/u, '')
    .trim()

const thanks = /\bbrought to you(?: in part)?(?: by)?\b|\b(?:sponsored|supported|presented) by\b/i

/**
 * Whether a block says who pays for the issue: “… is brought to you by [Example](…)”. A link to a person's profile means that the
 * editor thanks somebody.
 */
export function isThanks(block: Pick<Block, 'lines'>): boolean {
  const [first = []] = block.lines
  const at = first.findIndex(({ link }) => link !== null)
  const link = first[at]?.link
  return !!link && at > 0 && thanks.test(lineText(first.slice(0, at)).slice(-60)) && !isProfile(link.url)
}

/**
 * Distinguishes a sponsor's campaign in an address from the editor's own. A sponsor's campaign has a name and leads to one site, since
 * it measures one placement. An editor's is on links to many sites, or is only the number.
 */
export function campaignsIn(blocks: readonly Pick<Block, 'lines'>[]): (url: string) => boolean {
  const hosts = new Map<string, Set<string>>()
  for (const { link } of blocks.flatMap(({ lines }) => linksIn(lines))) {
    const key = campaignOf(link.url)
    if (key === null) continue
    const ofCampaign = hosts.get(key) ?? new Set()
    hosts.set(key, ofCampaign.add(addressOf(link.url).host))
  }
  return (url) => {
    const key = campaignOf(url)
    return key !== null && (hosts.get(key)?.size ?? 0) < 3
  }
}

function campaignOf(url: string): string | null {
  const { query } = addressOf(url)
  const [source, medium, campaign] = ['utm_source', 'utm_medium', 'utm_campaign'].map(
    (name) => query.get(name)?.toLowerCase() ?? '',
  )
  if (!source || !medium || !campaign || (/\d+$/.test(campaign) && !/[a-z]{3,}.*[a-z]{3,}/.test(campaign))) return null
  return [source, medium, campaign].join(' ')
}

/** Whether an address has a parameter that says that the click is paid for. */
export const isPaidClick = (url: string): boolean => {
  const { query } = addressOf(url)
  return ['utm_medium', 'utm_source', 'utm_campaign'].some((name) =>
    /(?:^|[^a-z])(?:ads?|advert\w*|sponsor\w*|paid|nativeads)(?:[^a-z]|$)/i.test(query.get(name) ?? ''),
  )
}
