import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compare } from '../../src/core/diff/compare.ts'
import { diffMarkdown } from '../../src/core/diff/markdown.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { readSettings } from '../../src/io/settings.ts'
import { readSince } from '../../src/io/since.ts'
import { projectRoot, type PlaceOptions } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface DiffOptions extends PlaceOptions {
  /** A branch, tag or commit. */
  readonly rev: string
  readonly format: 'markdown' | 'json'
}

/** Says what the change since a revision does to the publication. A change is not an error. */
export async function run({ rev, format, content, config, now }: DiffOptions, terminal: Terminal): Promise<0> {
  const settings = await readSettings(config)
  const root = path.resolve(content)
  const options = {
    content: root,
    settings,
    now,
    includeUnpublished: true,
    publicDir: path.join(projectRoot, 'public'),
    cacheDir: cacheDirOf(projectRoot, root),
  }
  const { then, now: today, revision } = readSince(options, rev)
  const comparison = compare(then, today, settings)
  const about = {
    revision: rev,
    commit: revision.commit,
    areSettingsOther: revision.isOther(config, readFileSync(config)) === true,
  }
  terminal.stdout(
    format === 'json' ? `${JSON.stringify({ ...about, ...comparison }, null, 2)}\n` : diffMarkdown(comparison, about),
  )
  return 0
}
