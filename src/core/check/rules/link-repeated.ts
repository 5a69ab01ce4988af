import { pathOf } from '../../links/page-paths.ts'
import { occurrencesIn, type LinkOccurrence } from '../../links/link-occurrences.ts'
import { isRecurring } from '../../links/recurring-links.ts'
import type { LinkedAddress } from '../../model/entry-summary.ts'
import { dayOf } from '../../parse/moment.ts'
import { defineRule } from '../rule.ts'
import {
  addressesIn,
  countOf,
  labelOf,
  numberOf,
  type EarlierIssues,
  type IssueText,
  type Member,
  type Tail,
} from '../series/earlier-issues.ts'

/** A repetition after more issues than these is a hint. */
const maxDistance = 10

/**
 * An item, or the post of the week, that an earlier issue had. Left out is what comes again on purpose: events, jobs, sponsors, pages
 * of the newsletter, home pages, profiles, links that most issues have, numbered lists of what was read most, and special issues,
 * which collect what ran. An item that says that it is back, or links to the earlier issue, is there on purpose, too.
 */
export const linkRepeated = defineRule({
  code: 'link-repeated',
  severity: 'warning',
  help: 'Take the item out, or say that it is back, and why.',
  scope: 'series',
  *check({ issue, earlier, settings }) {
    for (const occurrence of occurrencesIn(issue.body).values()) {
      const { canonical, title, item, place } = occurrence
      if (!isRun(occurrence)) continue
      const ran = earlier.peersHaving(runs, canonical)
      if (countOf(ran) === 0 || isInMostIssues(earlier.peersHaving(links, canonical), earlier)) continue
      const before = ran.members.slice(ran.start).toSorted((a, b) => a.position - b.position)
      const [last, ...others] = before
      if (!last) continue
      const paths = before.map(({ issue: { name, meta } }) => pathOf({ kind: 'issue', name, slug: meta.slug }, settings))
      if (item !== null && isAcknowledged(issue, item, paths)) continue
      const more = others.length === 0 ? '' : `, and in ${others.map((it) => labelOf(it.issue)).join(', ')}`
      const what = title === '' ? 'This link' : `“${title}”`
      yield {
        place,
        ...(distanceTo(last, issue, earlier) > maxDistance || isQuestionnaire(occurrence) ? { severity: 'info' as const } : {}),
        message: `${what} ran in ${labelOf(last.issue)} of ${dayOf(last.issue.meta.date, settings)} already${more}; take it out, or say that it is back, and why.`,
      }
    }
  },
})

/** The addresses of an issue's items and posts. */
const runs = (issue: IssueText): string[] =>
  addressesIn(issue)
    .filter(isRun)
    .map(({ canonical }) => canonical)

/** All addresses that an issue links to, except those of events. */
const links = (issue: IssueText): string[] =>
  addressesIn(issue).flatMap(({ canonical, role }) => (role === 'event' ? [] : [canonical]))

/** Whether most issues have a link, from this one back to the oldest that has it. */
function isInMostIssues(having: Tail, earlier: EarlierIssues): boolean {
  const oldest = having.members.at(-1)
  return oldest !== undefined && isRecurring(countOf(having) + 1, earlier.stepsTo(oldest) + 1)
}

const isRun = ({ role, item, isNumbered, isAlone, canonical }: LinkedAddress | LinkOccurrence): boolean =>
  item !== null ? role === 'editorial' && !isNumbered : role === 'mention' && isAlone === true && isPost(canonical)

/** Whether an address is that of somebody's post on a social network, by its form. */
const isPost = (canonical: string): boolean => /\/(?:status|posts?|comments|p)\/\w|\/@[^/]+\/\d+$/.test(canonical)

/** Whether it is a survey: they are open for weeks, and readers are reminded of them. */
const isQuestionnaire = ({ canonical, title }: LinkOccurrence): boolean =>
  /^take\b.*\bsurvey\b|\bsurvey[!.]?$/i.test(title) || isForm(canonical)

const isForm = (canonical: string): boolean =>
  /^https?:\/\/(?:forms\.gle|docs\.google\.com\/forms|forms\.office\.com|(?:[\w-]+\.)*(?:surveymonkey|typeform|qualtrics|jotform|tally)\.(?:com|so))\//.test(
    canonical,
  )

const acknowledgement =
  /\b(?:back (?:because|again|by popular|this week)|(?:worth|bears) (?:repeating|another)|once more|a repeat|(?:linked|featured|shared|mentioned|covered|posted|ran)(?: \w+){0,4} (?:before|already|earlier|previously|last (?:week|month|year|time))|(?:previously|already) (?:linked|featured|shared|mentioned|covered|posted))\b/i

/** Whether an item, or the paragraph after it, says that it is back: in words, or by a link to an issue that had it. */
function isAcknowledged({ body: { items, passages, links } }: IssueText, item: number, paths: readonly string[]): boolean {
  const line = items[item]?.place.line
  if (line === undefined) return false
  const own = passages.findIndex(({ place }) => place.line <= line && line <= place.endLine)
  const next = passages[own + 1]
  const isAbout = next?.item === null && next.section === passages[own]?.section
  return (isAbout ? [own, own + 1] : [own]).some(
    (at) =>
      acknowledgement.test(passages[at]?.text ?? '') ||
      links.some(({ internal, passage }) => passage === at && internal !== null && paths.some((path) => leadsTo(internal, path))),
  )
}

const leadsTo = (link: string, path: string): boolean =>
  `${link.replace(/[#?].*$/, '').replace(/\/?(?:index\.\w+)?$/, '')}/` === path

/** How many issues ago: by number, since an archive may have gaps, or else by the issues between. */
const distanceTo = (last: Member, issue: IssueText, earlier: EarlierIssues): number =>
  (numberOf(issue) ?? 0) - (last.number ?? 0) || earlier.stepsTo(last)
