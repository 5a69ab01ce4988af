import { nameOf } from '../../structure/structure.ts'
import type { Rule } from '../rule.ts'

/** A number as slug that is not the folder's puts an issue where another belongs. */
export const slugNumber: Rule = function* ({ values: { slug }, kind, file, placeOfKey }) {
  const folder = nameOf(file)
  const own = typeof slug === 'number' ? String(slug) : slug
  if (kind !== 'issue' || typeof own !== 'string' || !isNumber(own) || !isNumber(folder) || Number(own) === Number(folder)) return
  const message = `\`slug\` is “${own}”, and the folder “${folder}”: the issue would stand where issue ${Number(own)} belongs; correct one of them.`
  yield { code: 'slug-number', place: placeOfKey('slug'), message }
}

const isNumber = (text: string): boolean => /^\d+$/.test(text)
