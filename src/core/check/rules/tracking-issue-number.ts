import { isOfLastYear } from '../front-matter/issue-numbers.ts'
import { defineRule } from '../rule.ts'
import { campaignLinksIn } from '../../links/campaigns.ts'
import { newsletterNames } from '../series/newsletter-names.ts'
import { campaignsIn, numberOf, type IssueText } from '../series/earlier-issues.ts'
import { lettersOf } from '../../model/letters.ts'
import { memoizeByObject } from '../../model/memoize.ts'

/** A campaign whose value ends in a number, such as `utm_campaign=letter-12`. */
interface NumberedCampaign {
  /** The parameter with the letters before the number, `utm_campaign letter`: what numbers are compared for. */
  readonly form: string
  readonly number: number
  /** How many digits it is written with: `007` has three. */
  readonly digits: number
}

/** A form that so many issues give their own number carries the number of the issue. */
const minOccurrences = 2

/**
 * A link that was copied from an earlier issue and still counts for it. Which parameters carry the number of the issue is learnt from
 * the issues before, from the other links, and from the newsletter's name in the same link.
 */
export const trackingIssueNumber = defineRule({
  code: 'tracking-issue-number',
  severity: 'warning',
  help: 'Give the campaign the number of this issue.',
  scope: 'series',
  includesNotes: true,
  *check(subject) {
    const { issue, earlier } = subject
    const own = numberOf(issue)
    if (own === null) return
    const { isOwn } = newsletterNames(subject)

    const here = new Set(formsIn(issue).flatMap(({ form, number }) => (number === own ? [form] : [])))
    for (const { link, parameters } of campaignLinksIn(issue.body)) {
      const wrong = parameters.find(([name, value]) => {
        const numbered = numberedOf(name, value)
        if (!numbered || numbered.number === own || numbered.number === 0) return false
        const isNear = isOfLastYear(numbered.number, own) && numbered.digits >= String(own).length
        return (
          (isNear && own > 9 && parameters.some(([, it]) => isOwn(it))) ||
          here.has(numbered.form) ||
          earlier.countHaving(formsWithOwnNumber, numbered.form) >= minOccurrences
        )
      })
      // If another parameter has the issue's number, this one means something else.
      if (!wrong || parameters.some(([name, value]) => numberedOf(name, value)?.number === own)) continue
      const [name, value] = wrong
      const message = `\`${name}=${value}\` is the campaign of another issue; this is ${own}.`
      yield { place: link.place, message }
    }
  },
})

function numberedOf(name: string, value: string): NumberedCampaign | null {
  const [, before = '', digits] = /^([^\d]*)(\d{1,4})$/.exec(value.trim()) ?? []
  if (digits === undefined) return null
  return { form: `${name.toLowerCase()} ${lettersOf(before)}`, number: Number(digits), digits: digits.length }
}

const formsIn = memoizeByObject((issue: IssueText): readonly NumberedCampaign[] =>
  campaignsIn(issue).flatMap(({ parameters }) => parameters.flatMap(([name, value]) => numberedOf(name, value) ?? [])),
)

/** The forms that carry an issue's own number in that issue. */
const formsWithOwnNumber = (issue: IssueText): string[] =>
  formsIn(issue).flatMap(({ form, number }) => (number === numberOf(issue) ? [form] : []))
