import { defineRule } from '../rule.ts'

const ragged = /^\s+|(?<!\s)(?:\s+[–—|·-])?\s+$|(?<!\s)\s+[–—|·-]$/g

/** The text of a link that begins or ends with a space, or ends with a dash after which a name was cut off. */
export const linkTextRagged = defineRule({
  code: 'link-text-ragged',
  severity: 'warning',
  fixable: true,
  help: 'Let the text of the link begin and end with a word.',
  scope: 'entry',
  *check({ prose, text: source }) {
    for (const { text, links, offsetAt, placeAt } of prose) {
      for (const { start, end } of links) {
        const label = text.slice(start, end)
        if (label.trim() === '') continue
        for (const { 0: found, index } of label.matchAll(ragged)) {
          const isEnd = index > 0
          const mark = found.trim()
          const [from, to] = [start + index, start + index + found.length]
          const message = mark
            ? `The link's text ends with a dangling \`${mark}\`; finish it, or take the mark out.`
            : `The link's text ${isEnd ? 'ends' : 'begins'} with a space; take it out.`
          const offset = offsetAt(from)
          const isPlain = source.startsWith(found, offset) && /^\s*$/.test(isEnd ? (text[end] ?? '') : (text[start - 1] ?? ''))
          const fix = isPlain ? { fix: { offset, length: found.length, text: '' } } : {}
          yield { place: placeAt(from, to), message, ...fix }
        }
      }
    }
  },
})
