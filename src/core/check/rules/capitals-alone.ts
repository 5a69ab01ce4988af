import type { Nodes } from 'mdast'
import { saysSponsored } from '../../entry/items/sponsor.ts'
import { defineRule } from '../rule.ts'
import { isPlaceholder } from '../prose/placeholders.ts'
import type { Prose } from '../prose/prose.ts'

/** What people write in capitals on a line of its own, and mean it. */
const meant =
  /^(?:OR|AND|FIN|THE END|END|RIP|NEW|FREE|UPDATED?|NOTE|WARNING|IMPORTANT|BREAKING|SPOILERS?|TL;?DR|PS|NB|FAQ|Q&A|NSFW|OK|LOL|WOW)$/u

/**
 * A few words in capitals, alone in a paragraph between the others of an issue with headings: a note of what is to come, mostly.
 * Dates, marks of sponsors, links, quotations and what is bold or cheers are left alone.
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
      const message = `“${text}” stands alone in capitals, as notes of what is to come do; write it, or take it out.`
      yield { place: run.placeAt(start, start + text.length), message }
    }
  },
})

/** Whether all of a run is plain words, nothing of it in emphasis. */
const isPlain = ({ node }: Prose): boolean => (node.children as Nodes[]).every(({ type }) => type === 'text')

/** Up to six words without digits, one of them of four letters or more, for three are an abbreviation: MIT, ESM; letters and few marks alone, one script that has capitals. */
const isShouted = (text: string): boolean =>
  text.length <= 48 && /\p{Lu}{4}/u.test(text) && /^[\p{Lu}\s&'’,/()?:+.-]+$/u.test(text) && text.split(/\s+/).length <= 6
