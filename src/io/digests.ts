import { createHash } from 'node:crypto'
import type { Settings } from '../core/model/settings.ts'
import type { Digests } from '../core/views/view-key.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readingModules } from './parse-cache.ts'

/** The code that makes views from texts. */
const viewModules = [...readingModules, 'src/core/pipeline.ts']

/**
 * Digests of the bytes of texts, for keys that also change with the settings and with the code that makes views.
 *
 * @param sources bytes of the texts, by path
 */
export function digestsFrom(sources: ReadonlyMap<string, Uint8Array>, settings: Settings): Digests {
  const base = hashOf(fingerprintOf(viewModules), JSON.stringify(settings))
  return {
    ofFile: (file) => hashOf(sources.get(file) ?? ''),
    of: (text) => hashOf(base, text),
  }
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
