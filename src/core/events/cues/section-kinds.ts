import type { Section } from '../../model/body.ts'
import { sectionAt } from '../../model/outline.ts'
import type { Block } from '../text/lines.ts'
import { isEventName } from './event-cues.ts'

const eventWord = /^(?:events?|conferences?|meet-?ups?|webinars?|workshops?|hackathons?|cfps?|summits?|livestreams?|parties)$/
const filler =
  /^(?:upcoming|coming|up|soon|online|virtual|live|in|person|local|community|tech|technical|this|next|week|weeks|month|months|the|our|your|my|and|or|of|for|to|at|on|from|between|calendar|dates?|save|featured|more|other|new|all|european|us|american|asian|global|related|where|find|me|us|around|world|industry|developer|open|source|call|papers|proposals|speakers|talks|speaking|appearances|corner|watch|attend|\d+|january|february|march|april|may|june|july|august|september|october|november|december)$/

/**
 * Whether a heading announces events: `Events`, `Upcoming Meetups & Conferences`, `Event Call for Papers`, `ExampleCon
 * Parties`.
 */
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

/** Whether a section, or one that contains it, has such a heading. */
export function isWithin(sections: readonly Section[], section: number | null, test: (heading: string) => boolean): boolean {
  const found = sectionAt(sections, section)
  return found !== undefined && (test(found.heading) || isWithin(sections, found.parent, test))
}

/** The text of a paragraph that serves as a heading: one short bold line without links. */
export function boldHeading({ lines: [line, ...others], depth, isEntry }: Block): string | null {
  if (!line || others.length > 0 || depth !== null || isEntry) return null
  return line.isStrong && line.links.length === 0 && line.text.length <= 60 ? line.text : null
}
