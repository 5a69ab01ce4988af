import { defineRule } from '../rule.ts'

/**
 * A number as slug that is not the folder's puts an issue where another belongs. Where the other is there, too, that is a
 * duplicate, which withholds one of them and is said elsewhere.
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
