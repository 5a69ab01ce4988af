import type { Finding, Place } from '../model/diagnostic.ts'
import type { FrontMatter } from '../model/document.ts'

type Values = Record<string, unknown>

/** Hugo's variants of front matter, each read by a stated rule. `docs/guide/front-matter.md` lists them. */
const habits: readonly ((
  values: Values,
  places: FrontMatter['places'],
  file: string,
) => { values: Values; findings?: Finding[] })[] = [descriptionAsList, imageInThreeKeys]

/** @returns the values in the form of the schemas, and findings where an editor should know how a value was read */
export function readHabits(frontMatter: FrontMatter, file: string): { values: Values; findings: readonly Finding[] } {
  const findings: Finding[] = []
  // A key without a value counts as missing.
  let values: Values = Object.fromEntries(Object.entries(frontMatter.values).filter(([, value]) => value !== null))
  for (const habit of habits) {
    const read = habit(values, frontMatter.places, file)
    values = read.values
    findings.push(...(read.findings ?? []))
  }
  return { values, findings }
}

/** `description = ["…"]` is a description; `[""]` and `[]` are not. */
function descriptionAsList(values: Values, places: FrontMatter['places'], file: string) {
  const { description } = values
  if (!Array.isArray(description) || !description.every((entry) => typeof entry === 'string')) return { values }
  const text = description
    .map((entry) => entry.trim())
    .join(' ')
    .trim()
  const place: Place = places.get('description') ?? { file }
  const message =
    text === ''
      ? '`description` is a list without text, so readers see none; write one sentence, or remove the key.'
      : '`description` must be text, not a list; write it without brackets.'
  const code = text === '' ? ('description-empty' as const) : ('front-matter-list' as const)
  return { values: { ...values, description: text }, findings: [{ code, place, message }] }
}

/** `image`, `imagealt` and `imagecap` become one `image` with `src`, `alt` and `caption`; an empty `image` counts as missing. */
function imageInThreeKeys(values: Values) {
  const { image, imagealt, imagecap, ...rest } = values
  if (image !== undefined && typeof image !== 'string') return { values }
  if (image === undefined && imagealt === undefined && imagecap === undefined) return { values }
  if (image === undefined || image.trim() === '') return { values: rest }
  const src = image.trim()
  return { values: { ...rest, image: { src, ...defined({ alt: imagealt, caption: imagecap }) } } }
}

const defined = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
