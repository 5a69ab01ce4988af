import { comparableUrl, isSubset, distinctiveWords } from '../events/likeness.ts'
import type { EventChange } from '../model/views.ts'
import type { EventMention } from '../model/body.ts'
import type { Mentioned } from '../archive/event-mentions.ts'

/** What a mention says about one detail of its event. */
interface Statement {
  readonly mention: EventMention
  /** As readers see it. */
  readonly value: string
}

/** One detail of an event: how to read it from a mention, and when two mentions agree on it. */
interface Trait {
  readonly what: EventChange['what']
  readonly valueIn: (mention: EventMention) => string | null
  readonly isSame: (a: Statement, b: Statement) => boolean
}

const placeOf = ({ location, isOnline }: EventMention): string | null => location ?? (isOnline ? 'online' : null)
const hourOf = ({ time, timezone }: EventMention): string | null => time && [time, timezone].filter(Boolean).join(' ')

/** A text that adds words to another is more precise, not different: “Lisbon”, “Rope House, Lisbon”. */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [distinctiveWords(a), distinctiveWords(b)]
  return isSubset(one, other) || isSubset(other, one)
}

const traits: readonly Trait[] = [
  {
    what: 'dates',
    valueIn: ({ start, end }) => (start === null ? null : end === null || end === start ? start : `${start}/${end}`),
    isSame: ({ value: a }, { value: b }) => a === b,
  },
  {
    what: 'time',
    valueIn: hourOf,
    // The same moment in another zone is no change, nor is the same local hour on another day. A missing zone contradicts nothing.
    isSame: ({ mention: a }, { mention: b }) =>
      (a.time === b.time && (a.timezone === b.timezone || a.timezone === null || b.timezone === null)) ||
      (a.utc !== null && a.utc.slice(11) === b.utc?.slice(11)),
  },
  { what: 'place', valueIn: placeOf, isSame: (a, b) => areAlike(a.value, b.value) },
  { what: 'name', valueIn: ({ name }) => name, isSame: (a, b) => areAlike(a.value, b.value) },
  {
    what: 'website',
    valueIn: ({ url }) => url,
    // A call for papers has a page of its own, so its address is not that of the event.
    isSame: (a, b) => a.mention.kind !== b.mention.kind || comparableUrl(a.value) === comparableUrl(b.value),
  },
  { what: 'deadline', valueIn: ({ deadline }) => deadline, isSame: (a, b) => a.value === b.value },
]

/** Each mention compared, detail by detail, with the last one before it that has the detail, in the order of the issues. */
export function changesOf(mentioned: readonly Mentioned[]): readonly EventChange[] {
  const latest = new Map<Trait, Mentioned & Statement>()
  return mentioned.flatMap((it) =>
    traits.flatMap((trait): EventChange[] => {
      const value = trait.valueIn(it.mention)
      if (value === null) return []
      const [from, to] = [latest.get(trait), { ...it, value }]
      latest.set(trait, to)
      return !from || trait.isSame(from, to) ? [] : [{ what: trait.what, from: sourceOf(from), to: sourceOf(to) }]
    }),
  )
}

const sourceOf = ({ value, issue, url }: Pick<Mentioned, 'issue' | 'url'> & Pick<Statement, 'value'>) => ({ value, issue, url })
