import { coverOf } from '../front-matter/cover.ts'
import { defineRule } from '../rule.ts'

/** Shown by browsers, and not by programs for mail (Outlook) nor by networks that make a card of a link (SVG, AVIF). */
const young = /\.(webp|avif|svg)(?:[?#].*)?$/i

/** A cover is shown where others make something of the page: in mails and on cards of networks, which know fewer formats. */
export const imageCoverFormat = defineRule({
  code: 'image-cover-format',
  severity: 'info',
  help: 'Give the cover as JPEG or PNG.',
  scope: 'entry',
  *check({ values, placeOfKey }) {
    const cover = coverOf(values)
    const [, format] = young.exec(cover?.src ?? '') ?? []
    if (!cover || format === undefined) return
    const message = `The cover is ${format.toUpperCase()}, which not every mail program or network shows; JPEG and PNG are shown everywhere.`
    yield { place: placeOfKey(cover.key), message }
  },
})
