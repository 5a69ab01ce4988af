import type { ElementContent } from 'hast'
import { isBeside } from '../links/beside.ts'
import type { Picture, RenderedText } from '../model/views.ts'
import type { Body } from '../model/body.ts'
import type { Publication } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { IndexedArchive } from '../archive/indexed.ts'

/** A body as outputs show it, with the addresses of its links. */
export function textOf(
  { isMdx, body }: Pick<Publication, 'isMdx' | 'body'>,
  { resolve, settings }: Pick<IndexedArchive, 'resolve' | 'settings'>,
): RenderedText {
  return {
    blocks: body.blocks,
    links: addressesOf(body, resolve, settings),
    toc: body.sections.map(({ anchor, heading, depth }) => ({ anchor, heading, depth })),
    images: body.images.map(({ path }) => path),
    mdxLinks: isMdx ? linksOf(body, resolve) : {},
  }
}

/**
 * The addresses of links into the archive, by target. A link that leads nowhere stays as written; the rule `link-internal-missing`
 * reports it.
 */
function addressesOf(
  { blocks, links }: Body,
  resolve: IndexedArchive['resolve'],
  settings: Pick<Settings, 'url'>,
): Record<string, string> {
  const targets = new Set(blocks.flatMap(({ content }) => targetsIn(content)))
  return Object.fromEntries(
    [...targets].map((target) => {
      const resolved = resolve(target)
      if (resolved.kind !== 'no-page') return [target, resolved.url]
      const written = links.find(({ internal }) => internal === target)?.url
      return [target, written ?? new URL(target.slice(1), settings.url).href]
    }),
  )
}

const targetsIn = (nodes: readonly ElementContent[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'element' ? [...(node.data?.target === undefined ? [] : [node.data.target]), ...targetsIn(node.children)] : [],
  )

function linksOf({ links }: Body, resolve: IndexedArchive['resolve']): Record<string, string> {
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
