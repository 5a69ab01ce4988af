import { defineRule } from '../rule.ts'
import { writtenText } from '../front-matter/titles.ts'

/** A version in a title or description, such as “Kelp 1.13”, that the text does not mention, though it has another one: “Kelp 1.3”. */
export const titleVersion = defineRule({
  code: 'title-version',
  severity: 'warning',
  help: 'Correct the version in the title, or in the text.',
  scope: 'entry',
  *check({ values, placeOfKey, body: { text } }) {
    for (const key of ['title', 'description'] as const) {
      for (const { 1: name = '', 2: version = '' } of writtenText(values[key]).matchAll(
        /(\p{Lu}\p{L}+),?\s+v?(\d+(?:\.\d+)+)/gu,
      )) {
        if (new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?!\\d)`).test(text)) continue
        const [, other] = new RegExp(`(?<!\\p{L})${name}\\s+v?(\\d+(?:\\.\\d+)+)`, 'iu').exec(text) ?? []
        if (other === undefined) continue
        const message = `The ${key} says “${name} ${version}”, and the text “${name} ${other}”; correct one of them.`
        yield { place: placeOfKey(key), message }
      }
    }
  },
})
