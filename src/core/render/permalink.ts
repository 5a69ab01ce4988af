import type { Element } from 'hast'
import { element, text } from './hast.ts'

/** What kind of place an element is, if one can link to it: a heading or an item with an anchor, but not a footnote. */
export function anchoredIn({ tagName, properties: { id } }: Element): 'section' | 'item' | null {
  if (typeof id !== 'string' || !/^(?:h[1-6]|p|li)$/.test(tagName)) return null
  if (tagName === 'li' ? id.startsWith('fn-') : id === 'footnote-label') return null
  return tagName.startsWith('h') ? 'section' : 'item'
}

/** A link to the element that contains it, by which readers find its address. */
export const permalink = (id: string, what: 'section' | 'item'): Element =>
  element('a', { className: ['permalink'], href: `#${id}`, ariaLabel: `Link to this ${what}` }, [text('#')])
