import type { EventMention } from '../../model/body.ts'
import type { Event } from '../../model/event.ts'
import { whenOf } from './event-of.ts'

/**
 * How often what a calendar shows of an event has changed: the SEQUENCE of RFC 5545, 3.8.7.4. It counts the issues that
 * gave it other days, another hour or another deadline, once more a record that does, and once more a status other than
 * scheduled. Issues only add to it, so that it never falls.
 *
 * @param mentions in order of the issues
 */
export function revisionOf(event: Event, mentions: readonly EventMention[]): number {
  const told = mentions.map((_, index) => stateAfter(mentions.slice(0, index + 1)))
  const final = stateOf(event, event.deadline)
  const states = [...told, final].filter((state) => state !== nothing)
  const changes = states.filter((state, index) => index > 0 && state !== states[index - 1]).length
  return changes + (event.status === 'scheduled' ? 0 : 1)
}

function stateAfter(mentions: readonly EventMention[]): string {
  const latest = mentions.toReversed()
  return stateOf(whenOf(latest), latest.find(({ deadline }) => deadline !== null)?.deadline ?? null)
}

const stateOf = ({ start, end, time, utc }: Pick<Event, 'start' | 'end' | 'time' | 'utc'>, deadline: string | null): string =>
  JSON.stringify([start, start === null ? null : (end ?? start), utc ?? time, deadline])

const nothing = JSON.stringify([null, null, null, null])
