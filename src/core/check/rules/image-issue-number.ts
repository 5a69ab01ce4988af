import { isOfLastYear, issueNameOf } from '../front-matter/issue-numbers.ts'
import { imagesOf } from '../links/images.ts'
import { defineRule } from '../rule.ts'

/**
 * The image of an earlier issue: the name of its file or folder begins with the number of another issue, written with as many digits.
 * Shorter numbers are left out, for `12-boats.png` may show twelve of them.
 */
export const imageIssueNumber = defineRule({
  code: 'image-issue-number',
  severity: 'warning',
  help: 'Use the image of this issue.',
  scope: 'entry',
  *check(subject) {
    const own = issueNameOf(subject)
    if (!/^\d{3,4}$/.test(own)) return
    for (const { url, place } of imagesOf(subject)) {
      const numbers = url
        .replace(/[?#].*$/s, '')
        .split('/')
        .flatMap((part) => /^(\d{3,4})(?=[-_.]|$)/.exec(part)?.[1] ?? [])
      const other = numbers.find((number) => number.length === own.length && isOfLastYear(Number(number), Number(own)))
      if (other === undefined || numbers.includes(own)) continue
      const message = `The image is named after issue ${other}, but this is issue ${own}; use its own image, if it has one.`
      yield { place, message }
    }
  },
})
