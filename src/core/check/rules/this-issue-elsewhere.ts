import { nameOf } from '../../parse/names.ts'
import { defineRule } from '../rule.ts'
import { issueNameOf } from '../front-matter/issue-numbers.ts'

/** A number further away is not that of the issue that the link was copied from. */
const maxDistance = 10

/** A link whose text speaks of this issue, or of this week, and whose address has the number of another. */
export const thisIssueElsewhere = defineRule({
  code: 'this-issue-elsewhere',
  severity: 'warning',
  help: 'Correct the number in the link.',
  scope: 'entry',
  *check(subject) {
    const { kind, file, body } = subject
    const name = issueNameOf(subject)
    const folder = nameOf(file)
    if (!/^\d+$/.test(name) || !/^\d+$/.test(folder) || (kind !== 'issue' && kind !== 'issue-notes')) return
    for (const { url, text, place } of body.links) {
      if (!/\bth(?:is|e current) (?:week|issue|edition|month|newsletter)\b/i.test(text)) continue
      const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '')
      const numbers = path.split('/').filter((part) => /^\d{1,5}$/.test(part) && part.length >= Math.min(name.length, 2))
      const [linked] = numbers
      if (linked === undefined || numbers.length > 1 || [name, folder].some((own) => Number(own) === Number(linked))) continue
      if (Math.abs(Number(linked) - Number(name)) > maxDistance) continue
      const message = `“${text}” leads to issue ${Number(linked)}, and this is issue ${Number(name)}; correct the link.`
      yield { place, message }
    }
  },
})
