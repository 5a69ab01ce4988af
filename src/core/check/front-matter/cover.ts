/** The image of a front matter, as Galley and as Hugo write it. */
export interface Cover {
  readonly src: string
  /** Key that has the path: `image`, `image.src`. */
  readonly key: string
  /** Key of the alternative text: `imagealt`, `image.alt`. */
  readonly altKey: string
  /** Null where there is no such key. */
  readonly alt: string | null
}

/** The cover that front matter names, null where it names none. */
export function coverOf({ image, imagealt }: Readonly<Record<string, unknown>>): Cover | null {
  if (typeof image === 'string')
    return image.trim() === '' ? null : { src: image.trim(), key: 'image', altKey: 'imagealt', alt: textOf(imagealt) }
  if (typeof image !== 'object' || image === null || !('src' in image) || typeof image.src !== 'string') return null
  return { src: image.src.trim(), key: 'image.src', altKey: 'image.alt', alt: 'alt' in image ? textOf(image.alt) : null }
}

/** A key without a value is empty; one that is not there is null. */
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : value === null ? '' : null)
