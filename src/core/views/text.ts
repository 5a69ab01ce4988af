import type { ElementContent } from 'hast'
import { isBeside } from '../links/beside.ts'
import { addressOnSite, safeUrl } from '../links/safe-url.ts'
import type { SafeUrl } from '../model/safe-url.ts'
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
): Record<string, SafeUrl> {
  const targets = new Set(blocks.flatMap(({ content }) => targetsIn(content)))
  return Object.fromEntries(
    [...targets].map((target) => {
      const resolved = resolve(target)
      const written = resolved.kind === 'no-page' ? links.find(({ internal }) => internal === target)?.url : resolved.url
      return [target, safeUrl(written ?? '') ?? addressOnSite(target, settings)]
    }),
  )
}

const targetsIn = (nodes: readonly ElementContent[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'element' ? [...(node.data?.target === undefined ? [] : [node.data.target]), ...targetsIn(node.children)] : [],
  )

function linksOf({ links }: Body, resolve: IndexedArchive['resolve']): Record<string, SafeUrl> {
  return Object.fromEntries(
    links.flatMap(({ internal, url }) => {
      const resolved = internal === null ? undefined : resolve(internal)
      const address = resolved && resolved.kind !== 'no-page' ? safeUrl(resolved.url) : null
      return address === null ? [] : [[url, address]]
    }),
  )
}

type Image = { readonly src: string; readonly alt?: string | undefined; readonly caption?: string | undefined }

export function pictureOf(image: Image | undefined): Picture | null {
  const src = image ? safeUrl(image.src, 'image') : null
  if (!image || src === null) return null
  const words = { alt: image.alt ?? '', caption: image.caption ?? null }
  return isBeside(src) ? { ...words, isBeside: true, src: src.replace(/^\.\//, '') } : { ...words, isBeside: false, src }
}

/** Reading time at 230 words a minute (Brysbaert 2019 finds 238 for English non-fiction), at least 1. */
export const readingMinutesOf = (text: string): number => Math.max(1, Math.round((text.match(/\S+/g) ?? []).length / 230))
