import type { Body } from '../../model/body.ts'
import { defineRule } from '../rule.ts'
import { numberOf } from '../series/succession.ts'
import { campaignsIn, ownNaming } from '../links/campaigns.ts'
import { lettersOf } from '../../model/letters.ts'

/** A campaign's value that ends in a number, such as `letter-12`: `utm_campaign letter 2` and 12, the digits counted. */
interface Numbered {
  readonly form: string
  readonly number: number
}

/** So many issues that give a parameter their own number make it one that has it. */
const minOccurrences = 2

/**
 * A link that was copied from an issue goes on to count for it. Which parameters have the issue's number is learnt from the issues
 * before, from the other links, and from the newsletter's name before or beside it.
 */
export const trackingIssueNumber = defineRule({
  code: 'tracking-issue-number',
  severity: 'warning',
  help: 'Give the campaign the number of this issue.',
  scope: 'series',
  includesNotes: true,
  *check({ issue, earlier, settings }) {
    const own = numberOf(issue)
    if (own === null) return
    const naming = ownNaming([issue.body, ...earlier.map(({ body }) => body)], settings)
    const learnt = (form: string): number =>
      earlier.filter((other) => formsIn(other.body).some((it) => it.form === form && it.number === numberOf(other))).length
    const here = new Set(formsIn(issue.body).flatMap(({ form, number }) => (number === own ? [form] : [])))
    for (const { link, parameters } of campaignsIn(issue.body)) {
      const wrong = parameters.find(([name, value]) => {
        const numbered = numberedOf(name, value)
        if (!numbered || numbered.number === own || numbered.number === 0) return false
        const isNear = isLately(numbered.number, own) && /\d+$/.exec(value.trim())![0].length >= String(own).length
        return (
          (isNear && own > 9 && parameters.some(([, it]) => naming.isOwn(it))) ||
          here.has(numbered.form) ||
          learnt(numbered.form) >= minOccurrences
        )
      })
      // Where the number stands in another parameter, this one says something else.
      if (!wrong || parameters.some(([name, value]) => numberedOf(name, value)?.number === own)) continue
      const [name, value] = wrong
      const message = `\`${name}=${value}\` is the campaign of another issue; this is ${own}.`
      yield { place: link.place, message }
    }
  },
})

/** The number of an issue of the last year of a weekly. */
const isLately = (number: number, own: number): boolean => number < own && own - number <= 52

function numberedOf(name: string, value: string): Numbered | null {
  const [, before = '', digits] = /^([^\d]*)(\d{1,4})$/.exec(value.trim()) ?? []
  return digits === undefined ? null : { form: `${name.toLowerCase()} ${lettersOf(before)}`, number: Number(digits) }
}

const cache = new WeakMap<Body, readonly Numbered[]>()

function formsIn(body: Body): readonly Numbered[] {
  const known = cache.get(body)
  if (known) return known
  const forms = campaignsIn(body).flatMap(({ parameters }) =>
    parameters.flatMap(([name, value]) => numberedOf(name, value) ?? []),
  )
  cache.set(body, forms)
  return forms
}
