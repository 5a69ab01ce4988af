import type { Element, Properties } from 'hast'
import { element, text } from './hast.ts'

/** An image as browsers are to load it, which only the site that processes it knows. */
export interface SizedImage {
  readonly src: string
  readonly width: number
  readonly height: number
  /** Where there are several sizes: those of the format that every browser knows, those of AVIF, and how wide it is shown. */
  readonly sets: { readonly plain: string; readonly avif: string; readonly sizes: string } | null
}

/** @param properties further ones of the `img` */
export function pictureOf({ src, width, height, sets }: SizedImage, properties: Properties): Element {
  if (!sets) return element('img', { src, width, height, ...properties })
  const { plain, avif, sizes } = sets
  return element('picture', {}, [
    element('source', { type: 'image/avif', srcSet: avif, sizes }),
    element('img', { src, srcSet: plain, sizes, width, height, ...properties }),
  ])
}

/** What stands for an image that is not there. */
export const missingPicture = ({ alt }: Properties): Element =>
  element('span', { className: ['image-missing'] }, [text(String(alt ?? ''))])
