import type { Finding } from '../../model/diagnostic.ts'
import type { OutgoingLink } from '../../model/body.ts'
import { saysSponsored } from '../../structure/items/sponsor.ts'
import type { ArchiveRule, IssueText } from '../archive-rule.ts'
import { lastOf } from '../habits.ts'

/**
 * An advertisement without its label: its address says of itself that it is one, or has a campaign such as advertisements have, or
 * it ran with a label in one of the last issues. Where the text speaks of a sponsor in its own words, and in sections of sponsors
 * and jobs, readers are told.
 */
export const sponsorUnlabelled: ArchiveRule = function* ({ issue, earlier }) {
  const { items, passages, links } = issue.body
  const paid = new Set(lastOf({ issue, earlier }).flatMap(paidLinks))
  const told = new Set<number>()
  for (const link of links) {
    const { passage, item, url, canonical, text, place } = link
    if (passage === null || told.has(passage) || isLabelled(passage, issue)) continue
    const isRead = item !== null && items[item]!.isSponsored
    const isAgain = isHead(link, issue) && paid.has(canonical)
    if (!isRead && !isAgain && !saysAdvert(url)) continue
    told.add(passage)
    const why = !isRead && isAgain ? 'it had one in one of the last issues' : 'its address is that of an advertisement'
    yield found(isRead ? items[item].place : place, isRead ? items[item].title : text, why)
  }
  for (const [index, { place, isSponsored, title }] of items.entries()) {
    const own = passages.findIndex((passage) => passage.item === index)
    if (isSponsored && own !== -1 && !told.has(own) && !isLabelled(own, issue)) yield found(place, title, 'it reads as one')
  }
}

function found(place: Finding['place'], text: string, why: string): Finding {
  const message = `“${text}” has no label of an advertisement, though ${why}; say that it is paid for.`
  return { code: 'sponsor-unlabelled', place, message }
}

const paidLinks = (issue: IssueText): string[] =>
  issue.body.links
    .filter((link) => isHead(link, issue) && issue.body.items[link.item!]!.isSponsored)
    .map(({ canonical }) => canonical)

/** The link that an item is made of. */
const isHead = ({ item, url }: OutgoingLink, { body: { items } }: IssueText): boolean => item !== null && items[item]!.url === url

/** A label may stand in the paragraph before or after; a section may be the sponsor's. */
function isLabelled(passage: number, { body: { passages } }: IssueText): boolean {
  const { headings, text } = passages[passage]!
  return (
    /\b(?:sponsor|advert|affiliate)/i.test(text) ||
    headings.some((heading) => /\b(?:sponsor|advert|partner|jobs?\b|classified)/i.test(heading)) ||
    [passages[passage - 1], passages[passage], passages[passage + 1]].some((it) => it !== undefined && saysSponsored(it.text))
  )
}

/** What campaigns are counted by, https://support.google.com/analytics/answer/10917952. */
const campaign = ['utm_medium', 'utm_campaign', 'utm_source', 'utm_content', 'utm_term']

function saysAdvert(url: string): boolean {
  const parameters = URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams()
  return campaign.some((key) =>
    parameters.getAll(key).some((value) => /(?:^|[^a-z])(?:ads?|advert\w*|cpc|ppc|paid|sponsor\w*)(?:[^a-z]|$)/i.test(value)),
  )
}
