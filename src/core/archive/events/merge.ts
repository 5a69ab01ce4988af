import type { Event } from '../../model/event.ts'
import type { EventFacts } from '../../model/publication.ts'
import { clusterMentions, type IssueMention } from './cluster.ts'
import { withSeries } from './series.ts'
import { recordFor } from './records.ts'
import { eventOf, eventOfRecord } from './event-of.ts'
import { withSlugs } from './event-slugs.ts'

/** The event mentions of one issue. */
export interface Announcing {
  readonly issue: string
  /** Local day, ISO. */
  readonly issued: string | null
  readonly mentions: readonly IssueMention['mention'][]
}

/**
 * Makes one event of all mentions of one edition; every mention goes to exactly one event.
 *
 * An editor's record attracts all mentions that match it, and overrides what they say. Otherwise name, date and address
 * decide (see `cluster.ts`). Where issues differ, the latest mention that gives a value counts; the address of the page
 * comes from the earliest mention, so that no later one moves it.
 *
 * @param issues oldest first
 */
export function mergeMentions(issues: readonly Announcing[], records: readonly EventFacts[]): readonly Event[] {
  const mentions = issues.flatMap(({ issue, issued, mentions: own }) =>
    own.map((mention, index): IssueMention => ({ issue, issued, index, mention, record: recordFor(mention, issued, records) })),
  )
  const clusters = clusterMentions(mentions)
  const events = withSlugs(clusters, records).map(({ cluster, slug }) => eventOf(cluster, slug))
  const used = new Set(clusters.map(({ record }) => record))
  const unmentioned = records.filter((record) => !used.has(record)).map(eventOfRecord)
  return withSeries([...events, ...unmentioned], records)
}
