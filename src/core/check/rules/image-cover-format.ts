import { coverOf } from '../front-matter/cover.ts'
import { defineRule } from '../rule.ts'

/** Formats that browsers show, but some mail programs (Outlook) or networks that make a card of a link (SVG, AVIF) do not. */
const webFormats = /\.(webp|avif|svg)(?:[?#].*)?$/i

/** A cover in a format that not all mail programs and networks show, where it appears besides the page. */
export const imageCoverFormat = defineRule({
  code: 'image-cover-format',
  severity: 'info',
  help: 'Give the cover as JPEG or PNG.',
  scope: 'entry',
  *check({ values, placeOfKey }) {
    const cover = coverOf(values)
    const [, format] = webFormats.exec(cover?.src ?? '') ?? []
    if (!cover || format === undefined) return
    const message = `The cover is ${format.toUpperCase()}, which not every mail program or network shows; JPEG and PNG are shown everywhere.`
    yield { place: placeOfKey(cover.key), message }
  },
})
