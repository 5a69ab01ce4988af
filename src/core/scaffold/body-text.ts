import { isEventsHeading } from '../events/cues/section-kinds.ts'
import { hintOf } from './hints.ts'
import { hasOpenNumber, isNumbered, withNumber } from './own-number.ts'
import type { Part } from './shape.ts'
import { sponsorBlockOf } from './sponsor-block.ts'

export interface Filling {
  /** Name of the folder. Texts with the number are left out if the name is not a number. */
  readonly name: string
  readonly isMdx: boolean
  /** Announcements of coming events, which go into a comment under the first heading of events. */
  readonly announcements: readonly string[]
  /** How many issues the parts are derived from. */
  readonly precedents: number
}

/** The parts as Markdown or MDX. Each place to be filled has a comment that says what belongs there. */
export function bodyText(parts: readonly Part[], { name, isMdx, announcements, precedents }: Filling): string {
  const isKept = (part: Part) => part.kind === 'slot' || isNumbered(name) || !hasOpenNumber(part.text)
  const kept = parts.filter(isKept)
  const events = kept.findIndex((part) => part.kind === 'slot' && part.heading !== null && isEventsHeading(part.heading))
  const comment = isMdx ? mdxComment : htmlComment
  const blocks = kept.flatMap((part, index): string[] => {
    if (part.kind === 'heading') return [`${'#'.repeat(part.depth)} ${withNumber(part.text, name)}`]
    if (part.kind === 'notice') return [withNumber(part.text, name)]
    if (index === events && announcements.length > 0) return [comment(reminder(announcements))]
    const hints = hasOwnNote(kept, index) ? [] : [comment(hintOf(part.heading, part.runs))]
    const paid = sponsorBlockOf(part.runs, precedents)
    if (paid === null) return hints
    const sponsor = comment(`the sponsor; of the last issue, in case it runs again\n\n${withNumber(paid.text, name)}\n`)
    return paid.isFirst ? [sponsor, ...hints] : [...hints, sponsor]
  })
  return blocks.map((block) => `${block}\n`).join('\n')
}

/** Each announcement is a paragraph of its own, so that it can be moved out unchanged. */
const reminder = (announcements: readonly string[]): string =>
  `${['announced before and not over yet; move out of this comment what still holds', ...announcements].join('\n\n')}\n`

/** A comment in Markdown. What would end it early is split by a blank, so that an editor can still read it. */
export const htmlComment = (text: string): string => `<!-- ${text.replaceAll('-->', '-- >')}${text.endsWith('\n') ? '' : ' '}-->`
const mdxComment = (text: string): string => `{/* ${text.replaceAll('*/', '* /')}${text.endsWith('\n') ? '' : ' '}*/}`

/** Whether a recurring comment beside a place already says what belongs there. */
function hasOwnNote(parts: readonly Part[], slot: number): boolean {
  const isNote = (part: Part | undefined) => part?.kind === 'notice' && /^(?:<!--|\{\/\*)/.test(part.text)
  return isNote(parts[slot - 1]) || isNote(parts[slot + 1])
}
