import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LinkHistoryPlace } from '../core/archive/link-history.ts'
import type { Settings } from '../core/model/settings.ts'
import { openCacheFolder } from './cache-folder.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readingModules } from './parse-cache.ts'
import { walk } from './walk.ts'

const fileName = 'link-history.json'

/** All links to each address in a content folder, by canonical URL. */
export type LinkHistory = ReadonlyMap<string, readonly LinkHistoryPlace[]>

/**
 * Reads all links, newest first. The result is kept and returned again as long as no text, no setting and none of the code that it
 * depends on has changed, so that the parser need not even be loaded.
 */
export async function readLinkHistory(root: string, settings: Settings, cacheDir: string): Promise<LinkHistory> {
  const folder = openCacheFolder(cacheDir)
  const key = keyOf(root, settings)
  const bytes = folder.read(fileName)
  const kept = bytes && (JSON.parse(bytes.toString('utf8')) as Kept)
  if (kept?.key === key) return new Map(kept.links)
  const [{ readContent }, { linkHistoryIn }] = await Promise.all([
    import('./content.ts'),
    import('../core/archive/link-history.ts'),
  ])
  const links = linkHistoryIn(readContent(root, settings, cacheDir).entries, settings)
  folder.write(fileName, JSON.stringify({ key, links: [...links] } satisfies Kept))
  return links
}

interface Kept {
  readonly key: string
  readonly links: readonly (readonly [canonical: string, places: readonly LinkHistoryPlace[]])[]
}

/** Hash of everything that the history depends on: the texts with their paths, the settings, and the code. */
function keyOf(root: string, settings: Settings): string {
  const hash = createHash('sha256')
    .update(fingerprintOf([...readingModules, 'src/core/archive/link-history.ts']))
    .update(JSON.stringify(settings))
  const texts = walk(root).files.filter((name) => /\.mdx?$/.test(name))
  for (const name of texts.sort()) hash.update(`\n${name}\n`).update(bytesOf(path.join(root, name)))
  return hash.digest('hex')
}

/** The bytes of a file; none if it cannot be read, which `check` reports. */
function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    return new Uint8Array()
  }
}
