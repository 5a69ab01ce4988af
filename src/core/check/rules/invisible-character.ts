import { defineRule } from '../rule.ts'

/** Zero-width space, joiners, direction marks, word joiner and byte order mark. */
const invisible = /[\u200B-\u200F\u2060\uFEFF]+/gu
/** Within words and emoji they have a function, as they do in scripts that run from right to left. */
const hasFunction = (before: string, after: string): boolean =>
  /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u.test(before) &&
  /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]/u.test(after)
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** A zero-width character that was pasted along with a word: searches and the anchors of headings then do not match. */
export const invisibleCharacter = defineRule({
  code: 'invisible-character',
  severity: 'info',
  fixable: true,
  help: 'Take the character out.',
  scope: 'entry',
  *check({ prose, text: source }) {
    for (const { text, offsetAt, placeAt } of prose) {
      if (rightToLeft.test(text)) continue
      for (const { 0: found, index } of text.matchAll(invisible)) {
        const end = index + found.length
        if (hasFunction(text.slice(Math.max(0, index - 2), index), text.slice(end, end + 2))) continue
        const offset = offsetAt(index)
        const name = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
        const message = `An invisible character (${name}) stands here; take it out.`
        const fix = source.startsWith(found, offset) ? { fix: { offset, length: found.length, text: '' } } : {}
        yield { place: placeAt(index, end), message, ...fix }
      }
    }
  },
})
