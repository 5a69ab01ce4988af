import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { LinkHistoryPlace } from '../core/archive/link-history.ts'
import type { Settings } from '../core/model/settings.ts'
import { openCacheFolder } from './cache-folder.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readingModules } from './parse-cache.ts'

const fileName = 'seen.json'

/** Where each address stands in a content folder, by its canonical URL. */
export type LinkHistory = ReadonlyMap<string, readonly LinkHistoryPlace[]>

/**
 * Reads where links stand, newest first. What was found is kept, and as long as no text, no setting and none of Galley's code
 * has changed it is the answer, so that nobody waits for the parser, or even for its modules.
 */
export async function readLinkHistory(root: string, settings: Settings, cacheDir: string): Promise<LinkHistory> {
  const folder = openCacheFolder(cacheDir)
  const key = keyOf(root, settings)
  const bytes = folder.read(fileName)
  const kept = bytes && (JSON.parse(bytes.toString('utf8')) as Kept)
  if (kept?.key === key) return new Map(kept.seen)
  const [{ readContent }, { linkHistoryIn }] = await Promise.all([
    import('./content.ts'),
    import('../core/archive/link-history.ts'),
  ])
  const seen = linkHistoryIn(readContent(root, settings, cacheDir).entries, settings)
  folder.write(fileName, JSON.stringify({ key, seen: [...seen] } satisfies Kept))
  return seen
}

interface Kept {
  readonly key: string
  readonly seen: readonly (readonly [canonical: string, places: readonly LinkHistoryPlace[]])[]
}

/** Hash of all that the index depends on: the texts by path, the settings, and the core. */
function keyOf(root: string, settings: Settings): string {
  const hash = createHash('sha256')
    .update(fingerprintOf([...readingModules, 'src/core/archive/link-history.ts']))
    .update(JSON.stringify(settings))
  const texts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.mdx?$/.test(name))
  for (const name of texts.sort()) hash.update(`\n${name}\n`).update(bytesOf(path.join(root, name)))
  return hash.digest('hex')
}

/** What cannot be read counts by its name alone; `check` reports it. */
function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    return new Uint8Array()
  }
}
