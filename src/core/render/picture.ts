import type { Element, Properties } from 'hast'
import { element, text } from './hast.ts'

/** An image as browsers should load it; only the site, which processes images, knows this. */
export interface SizedImage {
  readonly src: string
  readonly width: number
  readonly height: number
  /** If there are several sizes: those in the format that every browser knows, those in AVIF, and the width at which it is shown. */
  readonly sets: { readonly plain: string; readonly avif: string; readonly sizes: string } | null
}

/** @param properties further properties of the `img` */
export function pictureOf({ src, width, height, sets }: SizedImage, properties: Properties): Element {
  if (!sets) return element('img', { src, width, height, ...properties })
  const { plain, avif, sizes } = sets
  return element('picture', {}, [
    element('source', { type: 'image/avif', srcSet: avif, sizes }),
    element('img', { src, srcSet: plain, sizes, width, height, ...properties }),
  ])
}

/** Replaces an image whose file is missing. */
export const missingPicture = ({ alt }: Properties): Element =>
  element('span', { className: ['image-missing'] }, [text(String(alt ?? ''))])
