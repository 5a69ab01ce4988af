import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Issue } from '../core/model/publication.ts'
import type { Settings } from '../core/model/settings.ts'
import { readerOf } from './reader.ts'
import { openParseCache } from './parse-cache.ts'
import { readMissing, readOne, type OpenedText } from './reading/read-missing.ts'
import { walk } from './walk.ts'

const names = ['index.md', 'index.mdx', 'newsletter.md']

/**
 * The issues of a folder that holds one folder an issue, as `content/issues` and Hugo's archives do; of a content folder, those
 * in its `issues`. One that cannot be published is left out: `check` says why.
 */
export function readIssues(folder: string, settings: Settings, cacheDir?: string): Issue[] {
  const root = existsSync(path.join(folder, 'issues')) ? path.join(folder, 'issues') : folder
  const cache = openParseCache(cacheDir, settings)
  const { files, folders } = walk(root)
  const known = new Set(files)
  const read = readerOf(settings)
  const texts = folders.flatMap((folder): OpenedText[] => {
    const file = folder.includes('/') ? undefined : names.map((name) => `${folder}/${name}`).find((name) => known.has(name))
    if (file === undefined) return []
    const source = { path: file, bytes: readFileSync(path.join(root, file)) }
    return [{ source, kind: 'issue', kept: cache.kept(source, 'issue', () => readOne({ source, kind: 'issue' }, read)) }]
  })
  const issues = readMissing(texts, cache, read).flatMap(({ publication }) =>
    publication?.kind === 'issue' ? [publication] : [],
  )
  cache.close()
  return issues
}
