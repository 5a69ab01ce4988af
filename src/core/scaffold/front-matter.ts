import { issueFrontMatter } from '../model/front-matter/issue.ts'
import { isHabit } from '../model/most-common.ts'
import type { Precedent } from './series.ts'
import { ownValue } from '../model/own-value.ts'

/** A key with its value, written as a comment if the editor may not need it. */
export interface Line {
  readonly key: string
  readonly value: unknown
  readonly isComment?: true
}

/** What is known of the next issue. */
export interface Self {
  readonly name: string
  readonly title: string
  /** A day, or a moment where the archive writes moments. */
  readonly date: string
}

/** Keys of every new issue, whether the archive has them or not. */
const always = ['title', 'date', 'description', 'draft']
const known = new Set([...Object.keys(issueFrontMatter.shape), 'imagealt', 'imagecap'])

/**
 * The front matter of the next issue: the keys that most of the last issues have, in the order of the latest. Values that most issues
 * share (the author, “Weekly” among the tags) are filled in; others are left empty.
 *
 * @param precedents the latest first
 */
export function frontMatterOf(precedents: readonly Precedent[], self: Self): readonly Line[] {
  const all = precedents.map(({ document }) => document.frontMatter.values)
  const isUsual = (key: string) => isHabit(all.filter((values) => Object.hasOwn(values, key)).length, all.length)
  const isWanted = (key: string) => {
    if (always.includes(key)) return true
    return key === 'sponsor' ? Object.hasOwn(all[0] ?? {}, key) : known.has(key) && isUsual(key)
  }
  const keys = [...new Set([...all.flatMap((values) => Object.keys(values)), ...always])].filter(isWanted)
  return keys.flatMap(
    (key) =>
      lineOf(
        key,
        all.map((values) => ownValue(values, key)),
        precedents,
        self,
      ) ?? [],
  )
}

/** @param values of the key in the last issues, the latest first */
function lineOf(key: string, values: readonly unknown[], precedents: readonly Precedent[], self: Self): Line | null {
  switch (key) {
    case 'title':
    case 'date':
      return { key, value: self[key] }
    case 'description':
      return { key, value: '' }
    case 'draft':
      return { key, value: true }
    case 'author':
      return { key, value: values.find((value) => value !== undefined) }
    case 'slug':
      return isHabit(precedents.filter(({ issue }) => issue.meta.slug === issue.name).length, precedents.length)
        ? { key, value: self.name }
        : null
    case 'tags':
    case 'categories':
      return { key, value: sharedBy(values) }
    case 'topics':
    case 'events':
      return { key, value: [] }
    case 'sponsor':
      return { key, value: { name: '', url: '' }, isComment: true }
    case 'image':
      return typeof values.find((value) => value !== undefined) === 'string'
        ? { key, value: '' }
        : { key, value: { src: '', alt: '' }, isComment: true }
    case 'imagealt':
    case 'imagecap':
      return { key, value: '' }
    default:
      return null
  }
}

/** The words that most issues have. */
function sharedBy(values: readonly unknown[]): unknown[] {
  const lists = values.map((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
  const words = new Set(lists.flat().filter((word) => typeof word === 'string'))
  return [...words].filter((word) => isHabit(lists.filter((list) => list.includes(word)).length, lists.length))
}
