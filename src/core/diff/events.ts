import { comparableUrl, wordOverlap, distinctiveWords, yearIn } from '../events/likeness.ts'
import type { EventPage } from '../model/views.ts'
import { changesBetween } from './changes.ts'
import type { Comparison, EventChange, EventRef } from './model.ts'
import { gainsOf, keptOf, pairsOf, type Pair } from './pairs.ts'
import type { Side } from './sides.ts'

export type EventPair = Pair<EventPage>

/** Pairs events by address, then by name and date: an event gets a new address if its first mention changes. */
export const eventPairs = (then: readonly EventPage[], now: readonly EventPage[]): EventPair[] =>
  pairsOf(then, now, [(a, b) => a.slug === b.slug, isSameEdition])

function isSameEdition(a: EventPage, b: EventPage): boolean {
  const years = [a, b].map(({ title, start }) => yearIn(title) ?? (start === null ? null : Number(start.slice(0, 4))))
  if (years[0] !== years[1]) return false
  const [words, others] = [distinctiveWords(a.title), distinctiveWords(b.title)]
  const isSameSite = a.website !== null && b.website !== null && comparableUrl(a.website) === comparableUrl(b.website)
  return wordOverlap(words, others) > (isSameSite ? 0 : 0.6)
}

/** Events that are new, gone, changed, or announced again. */
export function compareEvents(pairs: readonly EventPair[], then: Side, now: Side): Comparison['events'] {
  const { gained, lost } = gainsOf(pairs)
  const [outThen, outNow] = [publishedIn(then), publishedIn(now)]
  return {
    gained: gained.map((event) => refOf(event, outNow)),
    lost: lost.map((event) => refOf(event, outThen)),
    changed: keptOf(pairs).flatMap(([was, is]): EventChange[] => {
      const [before, after] = [refOf(was, outThen), refOf(is, outNow)]
      const changes = changesBetween(factsOf(was), factsOf(is))
      const announced = after.issues.filter((name) => !before.issues.includes(name))
      return changes.length + announced.length === 0 ? [] : [{ ...after, changes, announced }]
    }),
  }
}

/** Names of the issues that readers can see. */
const publishedIn = ({ views }: Side): ReadonlySet<string> =>
  new Set(views.issues.flatMap(({ name, unpublished }) => (unpublished === null ? [name] : [])))

function refOf(event: EventPage, published: ReadonlySet<string>): EventRef {
  const { url, title, start, end, location, isOnline, status, quotes, file } = event
  const issues = [...new Set(quotes.map(({ issue }) => issue.name))]
  const isUnpublished = file === null && !issues.some((name) => published.has(name))
  return { url, title, start, end, location, isOnline, status, issues, isUnpublished }
}

const factsOf = (event: EventPage): Readonly<Record<string, string | null>> => ({
  name: event.title,
  dates: event.start === null ? null : event.end && event.end !== event.start ? `${event.start} – ${event.end}` : event.start,
  time: event.time && [event.time, event.timezone].filter(Boolean).join(' '),
  place: event.location ?? (event.isOnline ? 'online' : null),
  website: event.website,
  deadline: event.deadline,
  status: event.status,
  address: event.url,
})
