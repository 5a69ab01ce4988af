import type { Issue } from '../../model/publication.ts'
import { defineRule } from '../rule.ts'
import { numberOf } from '../series/earlier-issues.ts'
import { habitOf } from '../series/habits.ts'
import { foldedWords, numberAfter, titleParts } from '../front-matter/titles.ts'

/**
 * A title or description with the number of another issue, or a title without a number, where the titles of the last issues begin with
 * the name of the series and their own number.
 */
export const titleNumber = defineRule({
  code: 'title-number',
  severity: 'warning',
  help: 'Correct the number of the issue.',
  scope: 'series',
  *check({ issue, last }) {
    const { meta, places, file } = issue
    const number = numberOf(issue)
    const [previous] = last
    const lead = previous && leadOf(previous)
    if (!meta || number === null || lead === undefined) return
    if (!habitOf(last, (other) => hasLead(other, lead)).isFirm) return
    const placeOf = (key: 'title' | 'description') => places?.[key] ?? { file }
    for (const key of ['title', 'description'] as const) {
      const written = numberAfter(lead, meta[key] ?? '')
      // `slug-number` reports a slug that differs from the folder.
      if (written === null || written === number || written === Number(issue.name)) continue
      const message = `The ${key} has the number ${written}, and this is issue ${number}; correct it.`
      yield { place: placeOf(key), message }
    }
    if (titleParts(meta.title, number) || numberAfter(lead, meta.title) !== null) return
    const message = `The title lacks the issue’s number, with which those of the last issues begin: “${previous?.meta.title}”.`
    yield { place: placeOf('title'), message }
  },
})

const leadOf = (issue: Issue): string | undefined => titleParts(issue.meta.title, numberOf(issue))?.lead

const hasLead = (issue: Issue, lead: string): boolean => {
  const own = leadOf(issue)
  return own !== undefined && foldedWords(own) === foldedWords(lead)
}
