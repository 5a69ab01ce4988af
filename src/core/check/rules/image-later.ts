import { coverOf } from '../front-matter/cover.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/** An image in a folder of a month after the issue's: it was not there when the issue came out, or is in another folder. */
export const imageLater = defineRule({
  code: 'image-later',
  severity: 'warning',
  help: 'Correct the path of the image.',
  scope: 'entry',
  *check(subject) {
    const [, issued] = /^(\d{4}-\d\d)(?:-|$)/.exec(String(subject.values['date'] ?? '')) ?? []
    if (issued === undefined) return
    const images = targetsOf(subject).flatMap(({ kind, url, place }) => (kind === 'image' ? [{ url, place }] : []))
    const cover = coverOf(subject.values)
    if (cover) images.unshift({ url: cover.src, place: subject.placeOfKey(cover.key) })
    for (const { url, place } of images) {
      const [, year, month] = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])\//.exec(url) ?? []
      if (year === undefined || `${year}-${month}` <= issued) continue
      const message = `The image lies in a folder of ${year}-${month}, the issue is of ${issued}; see whether its path is right.`
      yield { place, message }
    }
  },
})
