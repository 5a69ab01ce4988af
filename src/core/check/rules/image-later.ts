import { imagesOf } from '../links/images.ts'
import { defineRule } from '../rule.ts'

/** An image in a folder for a month after the issue's: it did not exist when the issue came out, or its path is wrong. */
export const imageLater = defineRule({
  code: 'image-later',
  severity: 'warning',
  help: 'Correct the path of the image.',
  scope: 'entry',
  *check(subject) {
    const [, issued] = /^(\d{4}-\d\d)(?:-|$)/.exec(String(subject.values['date'] ?? '')) ?? []
    if (issued === undefined) return
    for (const { url, place } of imagesOf(subject)) {
      const [, year, month] = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])\//.exec(url) ?? []
      if (year === undefined || `${year}-${month}` <= issued) continue
      const message = `The image lies in a folder of ${year}-${month}, the issue is of ${issued}; see whether its path is right.`
      yield { place, message }
    }
  },
})
