import path from 'node:path'
import { survey } from '../../src/core/survey/survey.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { readContent } from '../../src/io/content.ts'
import { readSettings } from '../../src/io/settings.ts'
import { describeSurvey } from '../reporters/survey.ts'
import { projectRoot, type PlaceOptions } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface TopicsOptions extends PlaceOptions {
  readonly gaps: boolean
  readonly unused: boolean
  readonly format: 'pretty' | 'json'
}

/** Counts drafts and what is dated later, as `check` does. */
export async function run({ gaps, unused, format, content, config, now }: TopicsOptions, terminal: Terminal): Promise<0> {
  const settings = await readSettings(config)
  const root = path.resolve(content)
  const { entries, assets } = readContent(root, settings, cacheDirOf(projectRoot, root))
  const found = survey(entries, { settings, now, includeUnpublished: true, assets, served: new Set() })
  const requested = {
    topics: unused ? found.topics.filter(({ passages }) => passages === 0) : found.topics,
    coverage: found.coverage,
    ...(gaps ? { gaps: found.gaps } : {}),
    ...(unused ? { unused: found.unused } : {}),
  }
  terminal.stdout(format === 'json' ? `${JSON.stringify(requested, null, 2)}\n` : describeSurvey(requested, terminal))
  return 0
}
