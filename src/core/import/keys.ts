import type { TargetKind } from './model.ts'
import { schemas } from '../entry/read-front-matter.ts'
import { ownValue } from '../model/own-value.ts'

/** The keys in which Hugo looks for a page's date, in its order (https://gohugo.io/configuration/front-matter/#dates). */
export const dateKeys = ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'] as const

/** For each of Galley's keys the equivalents in Hugo and its themes, in lower case; the first that has a value counts. */
const equals: Readonly<Record<string, readonly string[]>> = {
  date: dateKeys.slice(1),
  description: ['summary'],
  author: ['authors'],
  tags: ['keywords'],
  image: ['featured_image', 'featuredimage', 'cover', 'images', 'thumbnail'],
  imagealt: ['image_alt', 'featured_image_alt'],
  imagecap: ['image_caption', 'featured_image_caption'],
}

export type Shape = 'text' | 'list' | 'date' | 'yes-or-no' | 'image' | 'any'

const shapes: Readonly<Record<string, Shape>> = {
  title: 'text',
  description: 'text',
  slug: 'text',
  session: 'text',
  event: 'text',
  imagealt: 'text',
  imagecap: 'text',
  author: 'list',
  aliases: 'list',
  tags: 'list',
  categories: 'list',
  topics: 'list',
  events: 'list',
  date: 'date',
  draft: 'yes-or-no',
  image: 'image',
}

export type PageKind = Exclude<TargetKind, 'file'>

/** The required keys of each kind. */
export const required: Readonly<Record<PageKind, readonly string[]>> = {
  issue: ['title', 'date'],
  'issue-notes': [],
  note: ['date'],
  page: ['title'],
}

/** The keys that a page of this kind may have, `image`'s three spellings included (`src/core/parse/habits.ts`). */
export function keysOf(kind: PageKind): readonly string[] {
  const keys = Object.keys(schemas[kind].shape)
  return keys.includes('image') ? [...keys, 'imagealt', 'imagecap'] : keys
}

export const equalsOf = (key: string): readonly string[] => ownValue(equals, key) ?? []
export const shapeOf = (key: string): Shape => ownValue(shapes, key) ?? 'any'

/** What a file of the kind is called in a report. */
export const kindName: Readonly<Record<TargetKind, string>> = {
  issue: 'an issue',
  'issue-notes': 'a file of notes',
  note: 'a note',
  page: 'a page',
  file: 'a file',
}
