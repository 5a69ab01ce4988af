import type { Element } from 'hast'
import { element, text } from './hast.ts'

/** What can be linked to: an item or a heading with an anchor, but no footnote. */
export function anchoredIn({ tagName, properties: { id } }: Element): 'section' | 'item' | null {
  if (typeof id !== 'string' || !/^(?:h[1-6]|p|li)$/.test(tagName)) return null
  if (tagName === 'li' ? id.startsWith('fn-') : id === 'footnote-label') return null
  return tagName.startsWith('h') ? 'section' : 'item'
}

/** A link to the element that it stands in, which shows readers that there is one. */
export const permalink = (id: string, what: 'section' | 'item'): Element =>
  element('a', { className: ['permalink'], href: `#${id}`, ariaLabel: `Link to this ${what}` }, [text('#')])
