import { defineRule } from '../rule.ts'

/**
 * A slug that is a number other than the folder's: the issue then stands where another belongs. If that one is there as well,
 * `number-duplicate` reports both.
 */
export const slugNumber = defineRule({
  code: 'slug-number',
  severity: 'error',
  help: 'Correct the slug, or the name of the folder.',
  scope: 'series',
  *check({ issue: { name, meta, places, file } }) {
    const slug = meta?.slug
    if (slug === undefined || !isNumber(slug) || !isNumber(name) || Number(slug) === Number(name)) return
    const message = `\`slug\` is “${slug}”, and the folder “${name}”: the issue would stand where issue ${Number(slug)} belongs; correct one of them.`
    yield { place: places?.['slug'] ?? { file }, message }
  },
})

const isNumber = (text: string): boolean => /^\d+$/.test(text)
