import type { Shape } from './keys.ts'
import { textValue, valueOf } from './facts.ts'
import type { Values } from './hugo-page.ts'

/**
 * A value in the shape that Galley's key needs, by the rules in `docs/guide/import.md`. A value that fits no rule is returned unchanged,
 * so that the schema reports it. Undefined means that the value is empty.
 *
 * @param written the same value with scalars as the file writes them
 */
export function shaped(shape: Shape, value: unknown, written: unknown): unknown {
  if (value === null || value === undefined) return undefined
  switch (shape) {
    case 'text':
      return typeof value === 'number' || typeof value === 'boolean' ? textValue(value, written) : value
    case 'list':
      return listOf(value, written)
    case 'date':
      return typeof value === 'string' ? value.trim().replace(/(?<=[+-]\d{2}:?\d{2})\s+[A-Z]{2,5}$/, '') : value
    case 'yes-or-no':
      return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value
    case 'image':
      return imageOf(value)
    case 'any':
      return value
  }
}

/** Whether a value is empty, so that a later key may replace it. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty))

function listOf(value: unknown, written: unknown): unknown {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return nameIn(value) ?? textValue(value, written) ?? value
  const texts = value.map((entry: unknown, index) => {
    if (typeof entry === 'string') return entry
    return nameIn(entry) ?? textValue(entry, Array.isArray(written) ? (written as unknown[])[index] : undefined) ?? entry
  })
  return texts.filter((entry) => entry !== null)
}

/** `{ name: "…" }`, as themes have authors. */
function nameIn(value: unknown): string | null {
  if (!isTable(value)) return null
  const name = valueOf(value, 'name')
  return typeof name === 'string' ? name : null
}

const imageKeys = { src: ['src', 'image', 'url', 'path'], alt: ['alt', 'imagealt'], caption: ['caption', 'imagecap'] } as const

/** An address, the first of several, or a table with the address under one of the names that themes give it. */
function imageOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : imageOf(value[0])
  if (!isTable(value) || Object.keys(value).every((key) => Object.hasOwn(imageKeys, key))) return value
  const at = (keys: readonly string[]) =>
    keys.map((key) => textValue(valueOf(value, key), undefined)).find((found) => found !== null)
  const [src, alt, caption] = [at(imageKeys.src), at(imageKeys.alt), at(imageKeys.caption)]
  if (src === undefined) return undefined
  return { src, ...(alt === undefined ? {} : { alt }), ...(caption === undefined ? {} : { caption }) }
}

/** Paths within a value that are lost in its new shape. */
export function lostIn(shape: Shape, value: unknown): readonly string[] {
  if (shape === 'image' && Array.isArray(value)) return value.slice(1).map((_, index) => String(index + 1))
  if (shape === 'image' && isTable(value)) {
    const unpublished: readonly string[] = Object.values(imageKeys).flatMap((keys) =>
      keys.filter((key) => valueOf(value, key) !== undefined).slice(0, 1),
    )
    return Object.keys(value).filter((key) => !unpublished.includes(key.toLowerCase()))
  }
  if (shape === 'list' && isTable(value)) return Object.keys(value).filter((key) => key.toLowerCase() !== 'name')
  if (shape === 'list' && Array.isArray(value))
    return value.flatMap((entry, index) => (isTable(entry) ? lostIn('list', entry).map((key) => `${index}.${key}`) : []))
  return []
}

export const isTable = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)
