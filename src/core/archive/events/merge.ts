import type { EventMention } from '../../model/body.ts'
import type { Event } from '../../model/event.ts'
import type { EventRecord } from '../../model/publication.ts'
import { clusterMentions, type Cluster, type Told } from './cluster.ts'
import { withSeries } from './series.ts'
import { recordFor } from './records.ts'
import { eventOf, eventOfRecord } from './event-of.ts'
import { slugsOf } from './event-slugs.ts'

/** The announcements of one issue. */
export interface Announcing {
  readonly issue: string
  /** Local day, ISO. */
  readonly issued: string | null
  readonly mentions: readonly EventMention[]
}

/**
 * Makes one event of all mentions of one edition. Issues come oldest first; every mention goes to exactly one event.
 *
 * An editor's record draws together all mentions that it names, and what it says wins. Otherwise name, date and address
 * decide (see `cluster.ts`). Of what may change from issue to issue the latest mention that says it counts; the address of
 * the page comes from the earliest, so that no later mention moves it.
 */
export function mergeMentions(issues: readonly Announcing[], records: readonly EventRecord[]): readonly Event[] {
  const told = issues.flatMap(({ issue, issued, mentions }) =>
    mentions.map((mention, index): Told => ({ issue, issued, index, mention, record: recordFor(mention, issued, records) })),
  )
  const clusters = clusterMentions(told)
  const slugs = slugsOf(clusters, records)
  const events = clusters.map((cluster: Cluster, index) => eventOf(cluster, slugs[index]!))
  const used = new Set(clusters.map(({ record }) => record))
  const unmentioned = records.filter((record) => !used.has(record)).map(eventOfRecord)
  return withSeries([...events, ...unmentioned], records)
}
