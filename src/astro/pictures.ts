import { getImage } from 'astro:assets'
import type { ImageMetadata } from 'astro'

export type Images = Readonly<Record<string, ImageMetadata>>

const widths = [480, 800, 1200, 1600]
const sizes = '(min-width: 48rem) 44rem, 100vw'
const marker = /<img([^>]*?) data-beside="([^"]*)"([^>]*)>/g

/** Sets the images beside a text in sizes fit for phone and desk. One that is not there leaves its alternative text. */
export async function withPictures(html: string, images: Images): Promise<string> {
  const found = [...html.matchAll(marker)]
  const pictures = await Promise.all(
    found.map(([, before = '', name = '', after = '']) => picture(images[decode(name)], before + after)),
  )
  return html.replace(marker, () => pictures.shift()!)
}

/** One image in sizes, with further attributes of its `img` as HTML. */
export const pictureHtml = (image: ImageMetadata, alt: string, attributes: string): Promise<string> =>
  picture(image, ` alt="${encode(alt)}" ${attributes}`)

/** Address of the very file that browsers without AVIF get of each image, from the host's root. */
export async function pictureAddresses(images: Images): Promise<Readonly<Record<string, string>>> {
  const entries = Object.entries(images).map(async ([name, image]) => [name, await addressOf(image)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

const addressOf = async (image: ImageMetadata): Promise<string> =>
  isDrawn(image) ? image.src : (await getImage(optionsFor(image, 'webp'))).src

const optionsFor = (image: ImageMetadata, format: 'avif' | 'webp') => ({
  src: image,
  format,
  widths: [...widths.filter((width) => width < image.width), Math.min(image.width, widths.at(-1)!)],
  width: Math.min(image.width, 1200),
})

/** Images beside a text as feeds and mail can show them: one file each, of an address that works anywhere. */
export async function withPlainPictures(html: string, images: Images, site: string): Promise<string> {
  const found = [...html.matchAll(marker)]
  const plain = await Promise.all(
    found.map(async ([, before = '', name = '', after = '']) => {
      const image = images[decode(name)]
      if (!image) return alternative(before + after)
      const { src, attributes } = await getImage({
        src: image,
        width: Math.min(image.width, 1200),
        ...(isDrawn(image) ? {} : { format: 'webp' as const }),
      })
      return `<img src="${new URL(src, site).href}" width="${attributes['width']}" height="${attributes['height']}"${before}${after}>`
    }),
  )
  return html.replace(marker, () => plain.shift()!)
}

const isDrawn = ({ format }: ImageMetadata): boolean => format === 'svg' || format === 'gif'
const alternative = (attributes: string): string =>
  `<span class="image-missing">${/ alt="([^"]*)"/.exec(attributes)?.[1] ?? ''}</span>`

async function picture(image: ImageMetadata | undefined, attributes: string): Promise<string> {
  if (!image) return alternative(attributes)
  if (isDrawn(image)) {
    return `<img src="${image.src}" width="${image.width}" height="${image.height}"${attributes}>`
  }
  const [avif, webp] = await Promise.all((['avif', 'webp'] as const).map((format) => getImage(optionsFor(image, format))))
  const { width, height } = webp!.attributes
  const source = `<source type="image/avif" srcset="${avif!.srcSet.attribute}" sizes="${sizes}">`
  const img = `<img src="${webp!.src}" srcset="${webp!.srcSet.attribute}" sizes="${sizes}" width="${width}" height="${height}"${attributes}>`
  return `<picture>${source}${img}</picture>`
}

const decode = (text: string): string => text.replace(/&#x26;|&amp;/g, '&').replace(/&#x22;|&quot;/g, '"')
const encode = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
