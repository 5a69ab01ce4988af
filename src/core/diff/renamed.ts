import { calendarEntriesOf } from '../archive/events/calendar-entries.ts'
import { identifiersOf } from '../feeds/topic-feed.ts'
import type { Settings } from '../model/settings.ts'
import type { EventPair } from './events.ts'
import type { Renamed } from './model.ts'
import { keptOf } from './pairs.ts'
import type { Side } from './sides.ts'
import type { TextPair } from './texts.ts'

/**
 * Entries whose identifier changed: feed readers show them as new, calendars show them twice. For an issue that moved, its passages are
 * not listed.
 */
export function renamedEntries(
  then: Side,
  now: Side,
  texts: readonly TextPair[],
  events: readonly EventPair[],
  { feedLength }: Pick<Settings, 'feedLength'>,
): Renamed[] {
  const fed = new Set(
    then.views.issues
      .filter(({ unpublished }) => unpublished === null)
      .slice(0, feedLength)
      .map(({ url }) => url),
  )
  const issues = texts.flatMap(({ was, is }): Renamed[] =>
    was && is?.unpublished === null && fed.has(was.url) && was.url !== is.url
      ? [{ where: 'feed', title: is.title, was: was.url, is: is.url }]
      : [],
  )
  const passages = new Map<string, { readonly is: string; readonly title: string }>(
    texts.flatMap(({ was, is, anchors }) =>
      was && is?.unpublished === null && was.url === is.url
        ? [...anchors].flatMap(([after, before]) =>
            after === before ? [] : [[`${was.url}#${before}`, { is: `${is.url}#${after}`, title: is.title }] as const],
          )
        : [],
    ),
  )
  const identifiers = new Set(now.views.topics.flatMap(identifiersOf))
  const lost = new Set(then.views.topics.flatMap(identifiersOf).filter((id) => !identifiers.has(id)))
  return [
    ...issues,
    ...[...lost].flatMap((was): Renamed[] => {
      const found = passages.get(was)
      return found && identifiers.has(found.is) ? [{ where: 'topic feed', title: found.title, was, is: found.is }] : []
    }),
    ...keptOf(events).flatMap(([was, is]): Renamed[] =>
      was.slug !== is.slug && calendarEntriesOf(was).length > 0
        ? [{ where: 'calendar', title: is.title, was: was.url, is: is.url }]
        : [],
    ),
  ]
}
