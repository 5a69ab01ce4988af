import type { Block } from './blocks.ts'
import type { Title } from './dialects.ts'
import { hasWords, linksIn, lineText, type Piece, type Target } from './pieces.ts'
import { isProfile, addressOf } from '../../links/address.ts'

export type Recommendation = Piece & { readonly link: Target }

/**
 * The links that a paragraph of prose recommends. Links to profiles and front pages only say who is meant. But a front page is
 * recommended if it begins the paragraph or is the only link, unless it is a person's.
 */
export function recommendationsIn({ lines }: Pick<Block, 'lines'>): Recommendation[] {
  const seen = new Set<string>()
  const links = linksIn(lines).filter(({ text, link: { url } }) => {
    if (!isDescriptive(text) || !/^https?:/i.test(url) || seen.has(url)) return false
    seen.add(url)
    return true
  })
  const deep = links.filter(({ link }) => isDeep(link.url))
  const [first] = links
  if (deep.length === 0) return first && !isProfile(first.link.url) && !isPersonal(first.text) ? [first] : []
  const leads = first !== undefined && lines[0]?.find(({ text }) => hasWords(text)) === first && !isDeep(first.link.url)
  return leads && !isProfile(first.link.url) && !isPersonal(first.text) ? [first, ...deep] : deep
}

/** Whether a link's text says what it leads to; a single word in lower case (“some”, “here”) does not. */
const isDescriptive = (text: string): boolean => hasWords(text) && !/^[^\p{L}\p{N}]*\p{Ll}+[^\p{L}\p{N}]*$/u.test(text)

const isDeep = (url: string): boolean => addressOf(url).segments.length > 0 && !isProfile(url)

/** Whether a text is two or three capitalised words, like somebody's name. */
const isPersonal = (text: string): boolean => /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(text.trim())

/** Fewer paragraphs with links than these do not show how a text is written. */
const minOccurrences = 3

/** The share of paragraphs with links that are prose and not entries with linked titles, 0…1. */
export function shareOfProse(blocks: readonly { readonly block: Block; readonly title: Title | null }[]): number {
  const linking = blocks.filter(
    ({ block: { type, section, lines } }) =>
      type === 'paragraph' && section !== null && linksIn(lines).some(({ text }) => hasWords(text)),
  )
  const prose = linking.filter(({ title }) => title?.dialect !== 'linked')
  return linking.length < minOccurrences ? 0 : prose.length / linking.length
}

export const blockText = ({ lines }: Pick<Block, 'lines'>): string => lines.map(lineText).join('\n')
