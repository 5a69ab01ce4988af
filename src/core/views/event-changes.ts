import { comparableUrl, isSubset, distinctiveWords } from '../archive/events/likeness.ts'
import type { EventChange } from '../model/views.ts'
import type { EventMention } from '../model/body.ts'
import type { Mentioned } from '../archive/event-mentions.ts'

/** One thing that issues say of an event: how to read it out of a mention, and when two say the same. */
interface Trait {
  readonly what: EventChange['what']
  readonly said: (mention: EventMention) => string | null
  readonly isSame: (a: EventMention, b: EventMention) => boolean
}

const placeOf = ({ location, isOnline }: EventMention): string | null => location ?? (isOnline ? 'online' : null)
const hourOf = ({ time, timezone }: EventMention): string | null => time && [time, timezone].filter(Boolean).join(' ')

/** More of the same words is more precise, not different: “Lisbon”, “Rope House, Lisbon”. */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [distinctiveWords(a), distinctiveWords(b)]
  return isSubset(one, other) || isSubset(other, one)
}

const traits: readonly Trait[] = [
  {
    what: 'dates',
    said: ({ start, end }) => (start === null ? null : end === null || end === start ? start : `${start}/${end}`),
    isSame: (a, b) => a.start === b.start && (a.end ?? a.start) === (b.end ?? b.start),
  },
  {
    what: 'time',
    said: hourOf,
    // One moment in another zone is the same; so is one local hour on another day. A zone left out contradicts nothing.
    isSame: (a, b) =>
      (a.time === b.time && (a.timezone === b.timezone || a.timezone === null || b.timezone === null)) ||
      (a.utc !== null && a.utc.slice(11) === b.utc?.slice(11)),
  },
  { what: 'place', said: placeOf, isSame: (a, b) => areAlike(placeOf(a)!, placeOf(b)!) },
  { what: 'name', said: ({ name }) => name, isSame: (a, b) => areAlike(a.name, b.name) },
  {
    what: 'website',
    said: ({ url }) => url,
    // A call for papers has a page of its own.
    isSame: (a, b) => a.kind !== b.kind || comparableUrl(a.url!) === comparableUrl(b.url!),
  },
  { what: 'deadline', said: ({ deadline }) => deadline, isSame: (a, b) => a.deadline === b.deadline },
]

/** What a mention says otherwise than the last mention before it that spoke of the same, in the order of the issues. */
export function changesOf(mentioned: readonly Mentioned[]): readonly EventChange[] {
  return mentioned.flatMap((to, index) =>
    traits.flatMap(({ what, said, isSame }): EventChange[] => {
      const value = said(to.mention)
      const from = mentioned.slice(0, index).findLast(({ mention }) => said(mention) !== null)
      if (value === null || !from || isSame(from.mention, to.mention)) return []
      return [
        {
          what,
          from: { value: said(from.mention)!, issue: from.issue, url: from.url },
          to: { value, issue: to.issue, url: to.url },
        },
      ]
    }),
  )
}
