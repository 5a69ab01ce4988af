import type { Section } from '../../model/body.ts'
import type { Block } from '../text/lines.ts'
import { isEventName } from './event-cues.ts'
import { isCallForPapers } from './deadlines.ts'

const eventWord = /^(?:events?|conferences?|meet-?ups?|webinars?|workshops?|hackathons?|cfps?|summits?|livestreams?|parties)$/
const filler =
  /^(?:upcoming|coming|up|soon|online|virtual|live|in|person|local|community|tech|technical|this|next|week|weeks|month|months|the|our|your|my|and|or|of|for|to|at|on|from|between|calendar|dates?|save|featured|more|other|new|all|european|us|american|asian|global|related|where|find|me|us|around|world|industry|developer|open|source|call|papers|proposals|speakers|talks|speaking|appearances|corner|watch|attend|\d+|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Whether a heading says that what follows are events: `Events`, `Upcoming Meetups & Conferences`, `Event Call for Papers`, `ExampleCon Parties`. */
export function isEventsHeading(heading: string): boolean {
  const words = heading
    .toLowerCase()
    .replace(/[^\p{L}\d-]+/gu, ' ')
    .trim()
    .split(' ')
  const isName = new Set(
    heading
      .split(/[^\p{L}\d-]+/u)
      .filter(isEventName)
      .map((word) => word.toLowerCase()),
  )
  return (
    words.some((word) => eventWord.test(word)) &&
    words.every((word) => eventWord.test(word) || filler.test(word) || isName.has(word))
  )
}

/** Whether it announces calls for papers alone. */
export const isCallsHeading = (heading: string): boolean => isCallForPapers(heading)

export function isWithin(sections: readonly Section[], section: number | null, test: (heading: string) => boolean): boolean {
  if (section === null) return false
  const { heading, parent } = sections[section]!
  return test(heading) || isWithin(sections, parent, test)
}

/** A paragraph of one bold line that stands for a heading. */
export const boldHeading = ({ lines, depth, isEntry }: Block): string | null =>
  depth === null &&
  !isEntry &&
  lines.length === 1 &&
  lines[0]!.isStrong &&
  lines[0]!.links.length === 0 &&
  lines[0]!.text.length <= 60
    ? lines[0]!.text
    : null
