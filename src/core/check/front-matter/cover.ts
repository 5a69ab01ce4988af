/** The cover image that front matter names, in Galley's form or in Hugo's. */
export interface Cover {
  readonly src: string
  /** The key that holds the path: `image`, `image.src`. */
  readonly key: string
  /** The key of the alternative text: `imagealt`, `image.alt`. */
  readonly altKey: string
  /** Null if there is no such key. */
  readonly alt: string | null
}

/** The cover that front matter names, or null. */
export function coverOf({ image, imagealt }: Readonly<Record<string, unknown>>): Cover | null {
  if (typeof image === 'string')
    return image.trim() === '' ? null : { src: image.trim(), key: 'image', altKey: 'imagealt', alt: altText(imagealt) }
  if (typeof image !== 'object' || image === null || !('src' in image) || typeof image.src !== 'string') return null
  return { src: image.src.trim(), key: 'image.src', altKey: 'image.alt', alt: 'alt' in image ? altText(image.alt) : null }
}

/** A key without a value gives the empty text, a key that is not there gives null. */
const altText = (value: unknown): string | null => (typeof value === 'string' ? value : value === null ? '' : null)
