import type { EventMention } from '../model/body.ts'
import type { EventRecordSummary, IssueSummary, PassageSummary } from '../model/entry-summary.ts'
import type { Event } from '../model/event.ts'
import type { TopicTag } from '../model/topics.ts'
import { fold } from '../topics/fold.ts'
import type { EventTopic } from './archive.ts'

/**
 * Topics of an event: those that its record names, then those of the passages that announce it. Where a passage announces several
 * events, as a table does, each event has only the topics whose evidence is in its own mention.
 */
export function topicsOfEvent(
  { mentions }: Pick<Event, 'mentions'>,
  record: EventRecordSummary | null,
  issueNamed: (name: string) => IssueSummary | undefined,
  topicCalled: (name: string) => string | undefined,
): EventTopic[] {
  const named = new Set((record?.meta.topics ?? []).flatMap((name) => topicCalled(name) ?? []))
  const counts = new Map([...named].map((slug) => [slug, 0]))
  for (const { issue: name, mention: index } of mentions) {
    const body = issueNamed(name)?.body
    const mention = body?.mentions[index]
    if (!body || !mention) continue
    const others = body.mentions.filter((other) => other !== mention)
    for (const passage of body.passages) {
      if (!overlap(passage, mention)) continue
      const isShared = others.some((other) => overlap(passage, other))
      for (const tag of passage.tags) {
        if (!isShared || isEvidentIn(tag, mention)) counts.set(tag.slug, (counts.get(tag.slug) ?? 0) + 1)
      }
    }
  }
  return [...counts]
    .map(([slug, count]) => ({ slug, count }))
    .sort((a, b) => Number(named.has(b.slug)) - Number(named.has(a.slug)) || b.count - a.count || (a.slug < b.slug ? -1 : 1))
}

type Placed = Pick<PassageSummary | EventMention, 'place'>

const overlap = ({ place: a }: Placed, { place: b }: Placed): boolean => a.line <= b.endLine && b.line <= a.endLine

/** Whether the evidence is in the mention. A topic that the editor sets for a passage applies to every event in it. */
const isEvidentIn = ({ evidence, isNamed }: TopicTag, { name, quote, url }: EventMention): boolean => {
  const mentionWords = ` ${fold(`${name} ${quote}`)} `
  return isNamed || evidence.some((words) => mentionWords.includes(` ${fold(words)} `) || url?.includes(words))
}
