import type { DatedIssue } from '../../archive/archive.ts'
import { sentencesOf } from '../../events/text/sentences.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { Body } from '../../model/body.ts'
import { shortened } from '../prose/words-around.ts'
import { defineRule } from '../rule.ts'

/** Words for a day that mean another day a week later. “The web of tomorrow” is not about a day. */
const relativeDay =
  /\b(?:(?:next|this|coming|last)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\b(?:of|for|until)\s)(?:tomorrow|tonight))\b/i

/** Shorter sentences, such as “See you tomorrow!”, recur by chance. */
const minWords = 5

interface DatedSentence {
  readonly issue: DatedIssue
  readonly sentence: string
  /** The words for the day. */
  readonly day: string
  readonly place: Place
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
  *check({ archive: { issues }, texts }) {
    const bySentence = new Map<string, DatedSentence[]>()
    for (const issue of issues.toReversed()) {
      for (const { key, ...found } of sentencesWithDay(texts.bodyOf(issue.publication.file))) {
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

function sentencesWithDay({ passages }: Body): (Omit<DatedSentence, 'issue'> & { readonly key: string })[] {
  return passages.flatMap(({ text, place }) =>
    text.split('\n').flatMap((line) =>
      sentencesOf(line).flatMap(({ at, end }) => {
        const sentence = line.slice(at, end).trim()
        const words = sentence.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
        const day = relativeDay.exec(sentence)?.[0]
        return day !== undefined && words.length >= minWords ? [{ sentence, day, place, key: words.join(' ') }] : []
      }),
    ),
  )
}
