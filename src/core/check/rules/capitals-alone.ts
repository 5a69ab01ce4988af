import { saysSponsored } from '../../entry/items/sponsor.ts'
import { defineRule } from '../rule.ts'
import { isPlaceholder } from '../prose/placeholders.ts'
import type { Prose } from '../prose/prose.ts'

/** What people write in capitals on a line of its own on purpose. */
const meant =
  /^(?:OR|AND|FIN|THE END|END|RIP|NEW|FREE|UPDATED?|NOTE|WARNING|IMPORTANT|BREAKING|SPOILERS?|TL;?DR|PS|NB|FAQ|Q&A|NSFW|OK|LOL|WOW)$/u

/**
 * A paragraph of a few words in capitals, in a text with headings: mostly a note of what is still to be written. Dates, labels of
 * sponsors, links, quotations, emphasis and exclamations are left out.
 */
export const capitalsAlone = defineRule({
  code: 'capitals-alone',
  severity: 'warning',
  help: 'Write what the note is for, or take it out.',
  scope: 'entry',
  *check(subject) {
    if (subject.body.sections.length === 0) return
    for (const [index, run] of subject.prose.entries()) {
      const text = run.text.trim()
      if (run.kind !== 'paragraph' || run.isQuoted || run.links.length > 0 || !isPlain(run)) continue
      if (!isShouted(text) || saysSponsored(text) || meant.test(text.replace(/[^\p{L}&; ]+/gu, '').trim())) continue
      if (isPlaceholder(run, subject.prose[index + 1], subject.body)) continue
      const start = run.text.indexOf(text)
      const message = `“${text}” stands alone in capitals, like a note of what is still to be written; write it, or take it out.`
      yield { place: run.placeAt(start, start + text.length), message }
    }
  },
})

/** Whether a run is plain text throughout, without emphasis. */
const isPlain = ({ node }: Prose): boolean => node.children.every(({ type }) => type === 'text')

/** Up to six words in capitals without digits, one of them with four letters or more: three letters are an abbreviation, MIT or ESM. */
const isShouted = (text: string): boolean =>
  text.length <= 48 && /\p{Lu}{4}/u.test(text) && /^[\p{Lu}\s&'’,/()?:+.-]+$/u.test(text) && text.split(/\s+/).length <= 6
