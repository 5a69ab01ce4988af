import type { Element, ElementContent } from 'hast'
import type { Shortcode } from '../model/document.ts'
import { emptyBox } from './boxes.ts'
import { element, text } from './hast.ts'

type Embed = (shortcode: Shortcode) => ElementContent | undefined

/**
 * Hugo's shortcodes without code of third parties: an embed becomes a link, or a box that is the site's own.
 * `subscribe` and `sponsor` leave an empty element that the site fills in.
 */
const embedByName: Readonly<Record<string, Embed>> = {
  x: ({ args }) => post(args['user'], args['id'] ?? args['0']),
  tweet: ({ args }) => post(args['user'], args['id'] ?? args['0']),
  youtube: ({ args }) => {
    const id = args['id'] ?? args['0']
    return id
      ? card(`https://www.youtube.com/watch?v=${encodeURIComponent(id)}`, args['title'] ?? 'Watch the video', 'YouTube')
      : undefined
  },
  vimeo: ({ args }) => {
    const id = args['id'] ?? args['0']
    return id ? card(`https://vimeo.com/${encodeURIComponent(id)}`, args['title'] ?? 'Watch the video', 'Vimeo') : undefined
  },
  subscribe: () => emptyBox('subscribe'),
  sponsor: () => emptyBox('sponsor'),
  highlight: ({ args, inner }) => {
    const language = args['0'] ?? args['lang'] ?? ''
    const code = (inner ?? '').replace(/^[ \t]*\r?\n/, '').replace(/\s+$/, '\n')
    return element('pre', {}, [element('code', language ? { className: [`language-${language}`] } : {}, [text(code)])])
  },
  figure: ({ args }) => {
    const { src, alt, caption, title, link } = args
    if (!src) return undefined
    const image = element('img', { src, alt: alt ?? caption ?? title ?? '' })
    const words = [title, caption].filter(Boolean).join(' — ')
    const content = link ? element('a', { href: link }, [image]) : image
    return element('figure', {}, words ? [content, element('figcaption', {}, [text(words)])] : [content])
  },
}

const embeds: ReadonlyMap<string, Embed> = new Map(Object.entries(embedByName))

/** Whether a shortcode is known; `ref` and `relref`, which are used inside links, are as well. */
export const isKnownShortcode = (name: string): boolean => embeds.has(name) || name === 'ref' || name === 'relref'

/** What a shortcode lacks, in words; null when it has all that it needs. */
export function lackOf(shortcode: Shortcode): string | null {
  const embed = embeds.get(shortcode.name)
  if (!embed || embed(shortcode) !== undefined) return null
  return shortcode.name === 'figure' ? '`src`' : '`id`'
}

/** What a page shows for a shortcode; one that is unknown, or lacks what it needs, is shown as written. */
export function embedOf(shortcode: Shortcode, isInline: boolean): ElementContent | ElementContent[] {
  const embed = embeds.get(shortcode.name)?.(shortcode)
  if (!embed) return element('code', { className: ['shortcode-unknown'] }, [text(shortcode.source)])
  return isInline && embed.type === 'element' && embed.tagName === 'p' ? embed.children : embed
}

function post(user: string | undefined, id: string | undefined): ElementContent | undefined {
  if (!id) return undefined
  const address = `https://x.com/${encodeURIComponent(user ?? 'i')}/status/${encodeURIComponent(id)}`
  return card(address, user ? `Read the post by @${user}` : 'Read the post', 'X')
}

/** A link in a paragraph of its own, so that it reads well without styles, in feeds and in mail. */
const card = (href: string, words: string, where: string): Element =>
  element('p', { className: ['embed'] }, [
    element('a', { href }, [text(words)]),
    text(' '),
    element('small', {}, [text(`on ${where}`)]),
  ])
