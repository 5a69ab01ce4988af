import type { EventMention } from '../../model/body.ts'
import type { Event } from '../../model/event.ts'
import { whenOf } from './event-of.ts'

/**
 * How often the calendar entry of an event has changed: the SEQUENCE of RFC 5545, 3.8.7.4. It counts the issues that gave
 * other days, another time or another deadline, plus one if a record does, plus one for a status other than scheduled.
 * Further issues can only add to it, so it never decreases.
 *
 * @param mentions in order of the issues
 */
export function revisionOf(event: Event, mentions: readonly EventMention[]): number {
  const afterEach = mentions.map((_, index) => stateAfter(mentions.slice(0, index + 1)))
  const final = stateOf(event, event.deadline)
  const states = [...afterEach, final].filter((state) => state !== noState)
  const changes = states.filter((state, index) => index > 0 && state !== states[index - 1]).length
  return changes + (event.status === 'scheduled' ? 0 : 1)
}

function stateAfter(mentions: readonly EventMention[]): string {
  const latest = mentions.toReversed()
  return stateOf(whenOf(latest), latest.find(({ deadline }) => deadline !== null)?.deadline ?? null)
}

const stateOf = ({ start, end, time, utc }: Pick<Event, 'start' | 'end' | 'time' | 'utc'>, deadline: string | null): string =>
  JSON.stringify([start, start === null ? null : (end ?? start), utc ?? time, deadline])

const noState = JSON.stringify([null, null, null, null])
