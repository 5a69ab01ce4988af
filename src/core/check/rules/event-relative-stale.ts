import type { DatedIssue } from '../../archive/archive.ts'
import { wordsOf } from '../../events/text/day-sentences.ts'
import type { DaySentence } from '../../model/entry-summary.ts'
import { shortened } from '../prose/words-around.ts'
import { defineRule } from '../rule.ts'

interface Found extends DaySentence {
  readonly issue: DatedIssue
}

/**
 * A sentence about a day such as “next Monday” that an earlier issue has word for word. One that three or more issues have is true
 * every week, such as the invitation to a weekly call.
 */
export const eventRelativeStale = defineRule({
  code: 'event-relative-stale',
  severity: 'warning',
  help: 'Write the date, or the day as counted from this issue.',
  scope: 'archive',
  *check({ archive: { issues } }) {
    const bySentence = new Map<string, Found[]>()
    for (const issue of issues.toReversed()) {
      for (const found of issue.publication.body.daySentences) {
        const key = wordsOf(found.sentence).join(' ')
        const known = bySentence.get(key)
        if (!known) bySentence.set(key, [{ issue, ...found }])
        else if (known.at(-1)?.issue !== issue) known.push({ issue, ...found })
      }
    }
    for (const [first, second, ...more] of bySentence.values()) {
      if (!first || !second || more.length > 0) continue
      const message = `“${second.day}” stands in the same sentence in issue ${first.issue.publication.name} of ${first.issue.day}; see whether “${shortened(second.sentence)}” still holds.`
      yield { place: second.place, message }
    }
  },
})
