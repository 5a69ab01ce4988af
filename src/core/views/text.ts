import { isBeside } from '../links/beside.ts'
import { setLinks } from '../archive/set-links.ts'
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

/** Reading time at 230 words a minute (Brysbaert 2019 finds 238 for English non-fiction), at least 1. */
export const readingMinutesOf = (text: string): number => Math.max(1, Math.round((text.match(/\S+/g) ?? []).length / 230))
