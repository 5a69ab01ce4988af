import { isBeside } from '../links/beside.ts'
import { setLinks } from '../links/set-links.ts'
import type { AlsoIn, Picture, RenderedText } from '../model/views.ts'
import type { Body } from '../model/body.ts'
import type { Publication } from '../model/publication.ts'
import { setAlsoIn } from '../render/also-in.ts'
import type { Archive } from '../archive/archive.ts'

/** A body as its page shows it, with where else its items stand, if that is to be said. */
export function textOf(
  { isMdx, body }: Pick<Publication, 'isMdx' | 'body'>,
  { resolve, settings }: Pick<Archive, 'resolve' | 'settings'>,
  alsoIn: readonly AlsoIn[] = [],
): RenderedText {
  return {
    blocks: body.blocks.map((block) => ({
      ...block,
      html: setAlsoIn(setLinks(block.html, body, resolve, settings), alsoIn),
    })),
    toc: body.sections.map(({ anchor, heading, depth }) => ({ anchor, heading, depth })),
    images: body.images.map(({ path }) => path),
    mdxLinks: isMdx ? linksOf(body, resolve) : {},
  }
}

function linksOf({ links }: Body, resolve: Archive['resolve']): Record<string, string> {
  return Object.fromEntries(
    links.flatMap(({ internal, url }) => {
      const resolved = internal === null ? undefined : resolve(internal)
      return resolved && resolved.kind !== 'no-page' ? [[url, resolved.url]] : []
    }),
  )
}

type Image = { readonly src: string; readonly alt?: string | undefined; readonly caption?: string | undefined }

export function pictureOf(image: Image | undefined): Picture | null {
  if (!image) return null
  return {
    src: isBeside(image.src) ? image.src.replace(/^\.\//, '') : image.src,
    alt: image.alt ?? '',
    caption: image.caption ?? null,
    isBeside: isBeside(image.src),
  }
}

/** The beginning of a text, up to `most` characters, cut after a sentence where one ends in its second half, else after a word. */
export function excerpt(text: string, most = 420): string {
  const flat = text.replace(/\s*\n\s*/g, ' ').trim()
  if (flat.length <= most) return flat
  const start = flat.slice(0, most)
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('! '), start.lastIndexOf('? '))
  if (sentence > most / 2) return `${start.slice(0, sentence + 1)} …`
  const words = start.slice(0, Math.max(start.lastIndexOf(' '), most / 2))
  return `${words.replace(/[\uD800-\uDBFF]$/, '').trimEnd()} …`
}

/** Reading time at 230 words a minute (Brysbaert 2019 finds 238 for English non-fiction), at least 1. */
export const readingMinutesOf = (text: string): number => Math.max(1, Math.round((text.match(/\S+/g) ?? []).length / 230))
