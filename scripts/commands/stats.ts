import { statisticsOf } from '../../src/core/survey/statistics.ts'
import { readSettings } from '../../src/io/settings.ts'
import { readSite } from '../../src/astro/archive.ts'
import { describeStatistics } from '../reporters/statistics.ts'
import { siteOptionsOf, type PlaceOptions } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface StatsOptions extends PlaceOptions {
  readonly format: 'pretty' | 'json'
}

/** Counts what is published at the given time, without drafts and what is dated later. */
export async function run({ format, ...options }: StatsOptions, terminal: Terminal): Promise<0> {
  const site = siteOptionsOf(options, false)
  const { views, entries } = readSite(site, await readSettings(site.config))
  const bodies = new Map(entries.flatMap(({ file, body }) => (body ? [[file, body]] : [])))
  const statistics = statisticsOf(views, bodies)
  terminal.stdout(format === 'json' ? `${JSON.stringify(statistics, null, 2)}\n` : describeStatistics(statistics, terminal))
  return 0
}
