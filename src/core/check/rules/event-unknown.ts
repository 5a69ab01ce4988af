import { defineRule } from '../rule.ts'

/** A slug in front matter that names no event of the archive. */
export const eventUnknown = defineRule({
  code: 'event-unknown',
  severity: 'warning',
  help: 'Name an event that the archive has.',
  scope: 'archive',
  *check({ archive: { issues, notes, events } }) {
    const known = new Set(events.flatMap(({ event, record }) => [event.slug, ...(record ? [record.name] : [])]))
    const named = [
      ...issues.flatMap(({ publication: { meta, file, places } }) =>
        meta.events.map((slug, index) => ({
          slug,
          place: places[`events.${index}`] ?? places['events'] ?? { file },
          key: 'events',
        })),
      ),
      ...notes.flatMap(({ publication: { meta, file, places } }) =>
        meta.event === undefined ? [] : [{ slug: meta.event, place: places['event'] ?? { file }, key: 'event' }],
      ),
    ]
    for (const { slug, place, key } of named) {
      if (known.has(slug)) continue
      const message = `\`${key}\` names “${slug}”, which no issue announces and content/events has not; correct the slug, or add events/${slug}.md.`
      yield { place, message }
    }
  },
})
