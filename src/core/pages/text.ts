import type { Resolve } from '../links/resolve.ts'
import { setLinks } from '../links/set-links.ts'
import type { Picture, Text } from '../model/archive.ts'
import type { Body } from '../model/body.ts'
import type { Settings } from '../model/settings.ts'

/** A body as its page shows it. */
export function textOf(body: Body, resolve: Resolve, settings: Pick<Settings, 'url'>): Text {
  return {
    blocks: body.blocks.map((block) => ({ ...block, html: setLinks(block.html, body, resolve, settings) })),
    toc: body.sections.map(({ anchor, heading, depth }) => ({ anchor, heading, depth })),
    images: body.images,
  }
}

type Image = { readonly src: string; readonly alt?: string | undefined; readonly caption?: string | undefined }

export function pictureOf(image: Image | undefined): Picture | null {
  if (!image) return null
  const isBeside = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(image.src)
  return {
    src: isBeside ? image.src.replace(/^\.\//, '') : image.src,
    alt: image.alt ?? '',
    caption: image.caption ?? null,
    isBeside,
  }
}

/** The beginning of a text, up to `most` characters, cut after a sentence where one ends in its second half, else after a word. */
export function excerpt(text: string, most = 420): string {
  const flat = text.replace(/\s*\n\s*/g, ' ').trim()
  if (flat.length <= most) return flat
  const start = flat.slice(0, most)
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('! '), start.lastIndexOf('? '))
  if (sentence > most / 2) return `${start.slice(0, sentence + 1)} …`
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), most / 2)).trimEnd()} …`
}

/** Reading time at 230 words a minute (Brysbaert 2019 finds 238 for English non-fiction), at least 1. */
export const readingMinutesOf = (text: string): number => Math.max(1, Math.round((text.match(/\S+/g) ?? []).length / 230))
