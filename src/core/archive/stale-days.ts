import { sentencesOf } from '../events/sentences.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Issue } from '../model/publication.ts'
import type { Archive, Dated } from './archive.ts'

/** Days that mean another one a week later. “The web of tomorrow” names none; “this week” is said every week. */
const relativeDay =
  /\b(?:(?:next|this|coming|last)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\b(?:of|for|until)\s)(?:tomorrow|tonight))\b/i

/** Shorter ones, “See you tomorrow!”, are anybody's. */
const fewWords = 5

interface Spoken {
  readonly issue: Dated<Issue>
  readonly sentence: string
  readonly place: Finding['place']
}

/**
 * Sentences with a day such as “next Monday” that stood word for word in an earlier issue. What stands in three issues or
 * more is a habit of the house, an invitation to a weekly call, and true every week.
 */
export function staleDays({ issues }: Pick<Archive, 'issues'>): Finding[] {
  const told = new Map<string, Spoken[]>()
  for (const issue of issues.toReversed()) {
    for (const { key, ...spoken } of spokenIn(issue)) {
      const list = told.get(key) ?? []
      if (list.every((other) => other.issue !== issue)) told.set(key, [...list, { issue, ...spoken }])
    }
  }
  return [...told.values()].flatMap(([first, second, ...more]): Finding[] => {
    if (!first || !second || more.length > 0) return []
    const day = relativeDay.exec(second.sentence)![0]
    const message = `“${day}” was said in the same words in issue ${first.issue.publication.name} of ${first.issue.day}; see whether “${shortened(second.sentence)}” still holds.`
    return [{ code: 'event-relative-stale', place: second.place, message }]
  })
}

function spokenIn({ publication: { body } }: Dated<Issue>): (Omit<Spoken, 'issue'> & { key: string })[] {
  return body.passages.flatMap(({ text, place }) =>
    text.split('\n').flatMap((line) =>
      sentencesOf(line).flatMap(({ at, end }) => {
        const sentence = line.slice(at, end).trim()
        const words = sentence.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
        return relativeDay.test(sentence) && words.length >= fewWords ? [{ sentence, place, key: words.join(' ') }] : []
      }),
    ),
  )
}

const shortened = (sentence: string): string => (sentence.length <= 80 ? sentence : `${sentence.slice(0, 79).trimEnd()}…`)
