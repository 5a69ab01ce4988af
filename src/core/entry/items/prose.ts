import type { Block } from './blocks.ts'
import type { Title } from './dialects.ts'
import { hasWords, linksIn, lineText, type Piece, type Target } from './pieces.ts'
import { isProfile, addressOf } from '../../links/address.ts'

export type Recommendation = Piece & { readonly link: Target }

/**
 * The links that a paragraph of prose recommends: those that lead to a page, not to somebody's profile or front page, which
 * only say who is meant. A front page is recommended where it leads the paragraph or is all there is, and is not a person's.
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

/** One small word alone (“some”, “here”) is a reference, not a recommendation. */
const isDescriptive = (text: string): boolean => hasWords(text) && !/^\W*\p{Ll}+\W*$/u.test(text)

const isDeep = (url: string): boolean => addressOf(url).segments.length > 0 && !isProfile(url)

/** Two or three capitalised words: somebody's name. */
const isPersonal = (text: string): boolean => /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(text.trim())

/** So few paragraphs with links say nothing of a habit. */
const minOccurrences = 3

/** How much of the text is prose with links, 0…1, against entries with linked titles: what tells the two ways of writing. */
export function shareOfProse(blocks: readonly { readonly block: Block; readonly title: Title | null }[]): number {
  const linking = blocks.filter(
    ({ block: { type, section, lines } }) =>
      type === 'paragraph' && section !== null && linksIn(lines).some(({ text }) => hasWords(text)),
  )
  const prose = linking.filter(({ title }) => title?.dialect !== 'linked')
  return linking.length < minOccurrences ? 0 : prose.length / linking.length
}

export const blockText = ({ lines }: Pick<Block, 'lines'>): string => lines.map(lineText).join('\n')
