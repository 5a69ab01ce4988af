import type { DatedIssue } from '../../archive/archive.ts'
import { sentencesOf } from '../../events/text/sentences.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { Body } from '../../model/body.ts'
import { shortened } from '../prose/words-around.ts'
import { defineRule } from '../rule.ts'

/** Days that mean another one a week later. “The web of tomorrow” names none; “this week” is said every week. */
const relativeDay =
  /\b(?:(?:next|this|coming|last)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\b(?:of|for|until)\s)(?:tomorrow|tonight))\b/i

/** Shorter ones, “See you tomorrow!”, are anybody's. */
const fewWords = 5

interface Spoken {
  readonly issue: DatedIssue
  readonly sentence: string
  /** The words that mean the day. */
  readonly day: string
  readonly place: Place
}

/**
 * A sentence with a day such as “next Monday” that stood word for word in an earlier issue. A sentence that stands in three issues
 * or more is a standing invitation, to a weekly call for instance, and true every week.
 */
export const eventRelativeStale = defineRule({
  code: 'event-relative-stale',
  severity: 'warning',
  help: 'Write the date, or the day as it is from this issue.',
  scope: 'archive',
  *check({ archive: { issues }, texts }) {
    const bySentence = new Map<string, Spoken[]>()
    for (const issue of issues.toReversed()) {
      for (const { key, ...spoken } of spokenIn(texts.bodyOf(issue.publication.file))) {
        const known = bySentence.get(key)
        if (!known) bySentence.set(key, [{ issue, ...spoken }])
        else if (known.at(-1)?.issue !== issue) known.push({ issue, ...spoken })
      }
    }
    for (const [first, second, ...more] of bySentence.values()) {
      if (!first || !second || more.length > 0) continue
      const message = `“${second.day}” was said in the same words in issue ${first.issue.publication.name} of ${first.issue.day}; see whether “${shortened(second.sentence)}” still holds.`
      yield { place: second.place, message }
    }
  },
})

function spokenIn({ passages }: Body): (Omit<Spoken, 'issue'> & { readonly key: string })[] {
  return passages.flatMap(({ text, place }) =>
    text.split('\n').flatMap((line) =>
      sentencesOf(line).flatMap(({ at, end }) => {
        const sentence = line.slice(at, end).trim()
        const words = sentence.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
        const day = relativeDay.exec(sentence)?.[0]
        return day !== undefined && words.length >= fewWords ? [{ sentence, day, place, key: words.join(' ') }] : []
      }),
    ),
  )
}
