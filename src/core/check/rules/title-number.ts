import type { Issue } from '../../model/publication.ts'
import { defineRule } from '../rule.ts'
import { numberOf } from '../series/earlier-issues.ts'
import { habitOf } from '../series/habits.ts'
import { foldedWords, numberAfter, titleParts } from '../front-matter/titles.ts'

/**
 * The number of another issue in a title or description, or no number in a title, where the titles of the last issues begin
 * with the series' name and their own.
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
    const placeOf = (key: string) => places?.[key] ?? { file }
    for (const key of ['title', 'description'] as const) {
      const said = numberAfter(lead, meta[key] ?? '')
      // A slug that differs from the folder is told of by `slug-number`.
      if (said === null || said === number || said === Number(issue.name)) continue
      const message = `The ${key} has the number ${said}, and this is issue ${number}; correct it.`
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
