import type { EventMention } from '../model/body.ts'
import type { Event } from '../model/event.ts'
import type { EventRecord } from '../model/publication.ts'

/** The announcements of one issue. */
export interface Announcing {
  readonly issue: string
  /** Local day, ISO. */
  readonly issued: string | null
  readonly mentions: readonly EventMention[]
}

/** Makes one event of all mentions of one edition. Issues come oldest first; every mention goes to exactly one event. */
export function mergeMentions(issues: readonly Announcing[], _records: readonly EventRecord[]): readonly Event[] {
  return issues.flatMap(({ issue, mentions }) =>
    mentions.map((mention, index) => ({
      slug: `${issue}-${index}`,
      ...mention,
      series: null,
      status: 'scheduled' as const,
      mentions: [{ issue, mention: index }],
      record: null,
    })),
  )
}
