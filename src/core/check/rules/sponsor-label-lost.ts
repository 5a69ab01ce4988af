import type { OutgoingLink } from '../../model/body.ts'
import type { ArchiveRule, IssueText } from '../series/succession.ts'
import { isLabelled } from '../prose/sponsor-labels.ts'

/** An item without a label that one of the last issues had, with one: advertisements come again, and labels are lost. */
export const sponsorLabelLost: ArchiveRule = function* ({ issue, last }) {
  const paid = new Set(last.flatMap((other) => headsOf(other, true).map(({ canonical }) => canonical)))
  for (const { canonical, text, place, passage } of headsOf(issue, false)) {
    if (!paid.has(canonical) || passage === null || isLabelled(passage, issue.body)) continue
    const message = `“${text}” ran with the label of an advertisement in one of the last issues, and has none here; say that it is paid for.`
    yield { code: 'sponsor-label-lost', place, message }
  }
}

/** The links that items are made of, those that are paid for or the others. */
const headsOf = ({ body: { links, items } }: IssueText, isSponsored: boolean): OutgoingLink[] =>
  links.filter(({ item, url }) => item !== null && items[item]!.url === url && items[item]!.isSponsored === isSponsored)
