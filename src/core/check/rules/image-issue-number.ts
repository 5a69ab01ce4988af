import { nameOf } from '../../parse/names.ts'
import { imagesOf } from '../links/images.ts'
import { defineRule } from '../rule.ts'

/** So many issues back an image may have been left from: a year of a weekly. */
const longest = 52

/**
 * The image of an earlier issue: its file or folder begins with a number written as the issue's own is, and is another. Numbers of
 * one or two digits say too little; `12-boats.png` may show twelve of them.
 */
export const imageIssueNumber = defineRule({
  code: 'image-issue-number',
  severity: 'warning',
  help: 'Put in the image of this issue.',
  scope: 'entry',
  *check(subject) {
    const { file, values } = subject
    const own = String(values['slug'] ?? nameOf(file))
    if (!/^\d{3,4}$/.test(own)) return
    for (const { url, place } of imagesOf(subject)) {
      const numbers = url
        .replace(/[?#].*$/s, '')
        .split('/')
        .flatMap((part) => /^(\d{3,4})(?=[-_.]|$)/.exec(part)?.[1] ?? [])
      const other = numbers.find((number) => number.length === own.length && isLately(Number(number), Number(own)))
      if (other === undefined || numbers.includes(own)) continue
      const message = `The image is called after issue ${other}, this is ${own}; put in its own, if it has one.`
      yield { place, message }
    }
  },
})

const isLately = (number: number, own: number): boolean => number < own && own - number <= longest
