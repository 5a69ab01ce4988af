import { defineRule } from '../rule.ts'
import { ownValue } from '../../model/own-value.ts'

/** A slug in front matter that is not that of an event of the archive. */
export const eventUnknown = defineRule({
  code: 'event-unknown',
  severity: 'warning',
  help: 'Name an event that the archive has.',
  scope: 'archive',
  *check({ archive: { issues, notes, issueNamed, eventCalled } }) {
    const isOut = ({ issue }: { readonly issue: string }) => issueNamed(issue)?.unpublished === null
    const named = [
      ...issues.flatMap(({ publication: { meta, file, places }, unpublished }) =>
        meta.events.map((slug, index) => ({
          slug,
          place: ownValue(places, `events.${index}`) ?? places['events'] ?? { file },
          key: 'events',
          unpublished,
        })),
      ),
      ...notes.flatMap(({ publication: { meta, file, places }, unpublished }) =>
        meta.event === undefined ? [] : [{ slug: meta.event, place: places['event'] ?? { file }, key: 'event', unpublished }],
      ),
    ]
    for (const { slug, place, key, unpublished } of named) {
      const known = eventCalled(slug)
      if (known) {
        if (unpublished || known.record || known.event.mentions.some(isOut)) continue
        const [first] = known.event.mentions
        const message = `\`${key}\` names “${slug}”, which only issue ${first?.issue} announces, and that is not out yet; readers find no such event until then.`
        yield { place, message }
        continue
      }
      const message = `\`${key}\` names “${slug}”, which no issue announces and content/events does not have; correct the slug, or add events/${slug}.md.`
      yield { place, message }
    }
  },
})
