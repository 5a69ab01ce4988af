import { getEntry, type CollectionEntry } from 'astro:content'
import type { Images } from './pictures.ts'

/** What Astro holds of a text: its pictures, and its MDX, which Astro renders. */
export interface Assets {
  readonly images: Images
  readonly mdx: CollectionEntry<'assets'> | undefined
}

/** @param page a view of one file; `file` is null for an event that no record describes */
export async function assetsOf(page: {
  readonly file: string | null
  readonly isMdx?: boolean
  readonly text: { readonly images: readonly string[] } | null
  readonly image?: { readonly isBeside: boolean } | null
}): Promise<Assets> {
  const hasAssets = page.isMdx || page.image?.isBeside || (page.text?.images.length ?? 0) > 0
  const entry = page.file !== null && hasAssets ? await getEntry('assets', page.file) : undefined
  return { images: entry?.data.images ?? {}, mdx: page.isMdx ? entry : undefined }
}
