import type { OutgoingLink } from '../../model/body.ts'
import { defineRule } from '../rule.ts'
import type { IssueText } from '../series/earlier-issues.ts'
import { isLabelled } from '../prose/sponsor-labels.ts'

/** An item without a label that one of the last issues had with one: when an advertisement runs again, its label may get lost. */
export const sponsorLabelLost = defineRule({
  code: 'sponsor-label-lost',
  severity: 'warning',
  help: 'Say that it is paid for.',
  scope: 'series',
  *check({ issue, last }) {
    const paid = new Set(last.flatMap((other) => titleLinks(other, true).map(({ canonical }) => canonical)))
    for (const { canonical, text, place, passage } of titleLinks(issue, false)) {
      if (!paid.has(canonical) || passage === null || isLabelled(passage, issue.body)) continue
      const message = `“${text}” ran with the label of an advertisement in one of the last issues, and has none here; say that it is paid for.`
      yield { place, message }
    }
  },
})

/** The links that are the titles of items, of those that are paid for or of the others. */
const titleLinks = ({ body: { links, items } }: IssueText, isSponsored: boolean): OutgoingLink[] =>
  links.filter(({ item, url }) => {
    const holder = item === null ? undefined : items[item]
    return holder?.url === url && holder.isSponsored === isSponsored
  })
