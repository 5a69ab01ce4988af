import { getImage } from 'astro:assets'
import type { ImageMetadata } from 'astro'
import type { Properties } from 'hast'
import { htmlOf } from '../core/render/hast.ts'
import { pictureOf, type SizedImage } from '../core/render/picture.ts'
import { ownValue } from '../core/model/own-value.ts'

export type Images = Readonly<Record<string, ImageMetadata>>

const widths = [480, 800, 1200]
const maxWidth = 1600
const sizes = '(min-width: 48rem) 44rem, 100vw'

/** The images of a text for its page: in sizes fit for phone and desk. One that is not there is left out. */
export const pagePictures = (images: Images, wanted: readonly string[]): Promise<Readonly<Record<string, SizedImage>>> =>
  eachOf(images, wanted, sized)

/** The images of a text for feeds and mail: one file each, of an address that works anywhere. */
export const feedPictures = (
  images: Images,
  wanted: readonly string[],
  site: string,
): Promise<Readonly<Record<string, SizedImage>>> => eachOf(images, wanted, (image) => single(image, site))

/** One image in sizes, with further properties of its `img`. */
export const pictureHtml = async (image: ImageMetadata, properties: Properties): Promise<string> =>
  htmlOf(pictureOf(await sized(image), properties))

/** Address of the very file that browsers without AVIF get of each image, from the host's root. */
export const pictureAddresses = (images: Images): Promise<Readonly<Record<string, string>>> =>
  eachOf(images, Object.keys(images), addressOf)

async function eachOf<T>(images: Images, wanted: readonly string[], make: (image: ImageMetadata) => Promise<T>) {
  const found = wanted.flatMap((name) => {
    const image = ownValue(images, name)
    return image ? [[name, image] as const] : []
  })
  return Object.fromEntries(await Promise.all(found.map(async ([name, image]) => [name, await make(image)] as const)))
}

const addressOf = async (image: ImageMetadata): Promise<string> =>
  isDrawn(image) ? image.src : (await getImage(optionsFor(image, 'webp'))).src

async function sized(image: ImageMetadata): Promise<SizedImage> {
  if (isDrawn(image)) return { src: image.src, width: image.width, height: image.height, sets: null }
  const [avif, webp] = await Promise.all([getImage(optionsFor(image, 'avif')), getImage(optionsFor(image, 'webp'))])
  const { width, height } = webp.attributes
  return { src: webp.src, width, height, sets: { plain: webp.srcSet.attribute, avif: avif.srcSet.attribute, sizes } }
}

async function single(image: ImageMetadata, site: string): Promise<SizedImage> {
  const { src, attributes } = await getImage({
    src: image,
    width: Math.min(image.width, 1200),
    ...(isDrawn(image) ? {} : { format: 'webp' as const }),
  })
  return { src: new URL(src, site).href, width: attributes['width'], height: attributes['height'], sets: null }
}

const optionsFor = (image: ImageMetadata, format: 'avif' | 'webp') => ({
  src: image,
  format,
  widths: [...widths.filter((width) => width < image.width), Math.min(image.width, maxWidth)],
  width: Math.min(image.width, 1200),
})

const isDrawn = ({ format }: ImageMetadata): boolean => format === 'svg' || format === 'gif'
