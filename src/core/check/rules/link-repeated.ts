import { pathOf } from '../../links/addresses.ts'
import { occurrencesIn, type LinkOccurrence } from '../../links/link-occurrences.ts'
import { isRecurring } from '../../links/recurring-links.ts'
import type { Passage } from '../../model/body.ts'
import type { Issue } from '../../model/publication.ts'
import { dayOf } from '../../parse/moment.ts'
import { defineRule } from '../rule.ts'
import { numberOf, type IssueText } from '../series/succession.ts'

/** What is further back, in issues, is worth knowing and no slip. */
const longAgo = 10

/**
 * An item that ran before was forgotten to have run, and so was the post of the week. Events, jobs, sponsors, own pages, bare
 * domains, profiles and what stands in most issues come again on purpose; numbered lists tell of the best of last week, and
 * specials without a number collect what ran. An item that says that it is back, or links to the earlier issue, is there on purpose.
 */
export const linkRepeated = defineRule({
  code: 'link-repeated',
  severity: 'warning',
  help: 'Take the item out, or say that it is back, and why.',
  scope: 'series',
  *check({ issue, earlier, settings }) {
    const series = earlier.filter((other) => (numberOf(other) === null) === (numberOf(issue) === null))
    for (const occurrence of occurrencesIn(issue.body).values()) {
      const { canonical, title, item, place } = occurrence
      if (!isRun(occurrence)) continue
      const before = series.filter(({ body }) => isRun(occurrencesIn(body).get(canonical)))
      const [last, ...others] = before
      if (!last || isRecurring(canonical, [issue, ...series])) continue
      if (
        item !== null &&
        isOwned(
          issue,
          item,
          before.map((it) => pathOf(named(it), settings)),
        )
      )
        continue
      const more = others.length === 0 ? '' : `, and in ${others.map(labelOf).join(', ')}`
      const what = title === '' ? 'This link' : `“${title}”`
      yield {
        place,
        ...(distanceOf(issue, last, series) > longAgo || isQuestionnaire(occurrence) ? { severity: 'info' as const } : {}),
        message: `${what} ran in ${labelOf(last)} of ${dayOf(last.meta.date, settings)} already${more}; take it out, or say that it is back, and why.`,
      }
    }
  },
})

const isRun = (occurrence: LinkOccurrence | undefined): boolean => {
  if (!occurrence) return false
  const { role, item, isNumbered, isAlone, canonical } = occurrence
  return item !== null ? role === 'editorial' && !isNumbered : role === 'mention' && isAlone && isPost(canonical)
}

/** Somebody's post on a network, by the ways in which their addresses are made. */
const isPost = (canonical: string): boolean => /\/(?:status|posts?|comments|p)\/\w|\/@[^/]+\/\d+$/.test(canonical)

/** A questionnaire is open for weeks, and readers are asked more than once. */
const isQuestionnaire = ({ canonical, title }: LinkOccurrence): boolean =>
  /^take\b.*\bsurvey\b|\bsurvey[!.]?$/i.test(title) || isForm(canonical)

const isForm = (canonical: string): boolean =>
  /^https?:\/\/(?:forms\.gle|docs\.google\.com\/forms|forms\.office\.com|(?:[\w-]+\.)*(?:surveymonkey|typeform|qualtrics|jotform|tally)\.(?:com|so))\//.test(
    canonical,
  )

const owning =
  /\b(?:back (?:because|again|by popular|this week)|(?:worth|bears) (?:repeating|another)|once more|a repeat|(?:linked|featured|shared|mentioned|covered|posted|ran)(?: \w+){0,4} (?:before|already|earlier|previously|last (?:week|month|year|time))|(?:previously|already) (?:linked|featured|shared|mentioned|covered|posted))\b/i

/** Whether an item, or the paragraph after it, says that it is back: in words, or by a link to an issue that had it. */
function isOwned({ body: { items, passages, links } }: IssueText, item: number, paths: readonly string[]): boolean {
  const line = items[item]!.place.line!
  const own = passages.findIndex(({ place }) => place.line! <= line && line <= place.endLine!)
  const said = [own, own + 1].filter((at) => at === own || (passages[at]?.item === null && isBeside(passages[at], passages[own])))
  return said.some(
    (at) =>
      owning.test(passages[at]?.text ?? '') ||
      links.some(({ internal, passage }) => passage === at && internal !== null && paths.some((path) => leadsTo(internal, path))),
  )
}

const isBeside = (one: Passage, other: Passage | undefined): boolean => one.section === other?.section

const leadsTo = (link: string, path: string): boolean =>
  `${link.replace(/[#?].*$/, '').replace(/\/?(?:index\.\w+)?$/, '')}/` === path

const named = ({ name, meta }: Issue) => ({ kind: 'issue' as const, name, slug: meta.slug })

const labelOf = (issue: Issue): string => (numberOf(issue) === null ? `“${issue.meta.title}”` : `#${numberOf(issue)}`)

/** In issues: by their numbers, for an archive may have gaps; else by how many lie between. */
const distanceOf = (issue: IssueText, last: Issue, series: readonly Issue[]): number =>
  (numberOf(issue) ?? 0) - (numberOf(last) ?? 0) || series.indexOf(last) + 1
