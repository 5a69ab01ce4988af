import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Reading } from '../core/read.ts'

/** The checkout that this file is part of. */
const project = path.join(import.meta.dirname, '../..')

export interface ParseCache {
  getOrMake(source: SourceFile, kind: DocumentKind, make: () => Reading): Reading
  /** Forgets what this run did not use. */
  close(): void
}

/**
 * Keeps what each file yields. The key is everything that it depends on: the file's bytes, path and kind, the core's own code,
 * the versions of its libraries and dictionaries, and the settings.
 */
export function openParseCache(directory: string | undefined, settings: Settings): ParseCache {
  if (directory === undefined) return { getOrMake: (_source, _kind, make) => make(), close: () => undefined }
  const folder = path.join(directory, 'readings')
  mkdirSync(folder, { recursive: true })
  const kept = new Set(readdirSync(folder))
  const used = new Set<string>()
  const base = `${fingerprintOfCore()}\n${JSON.stringify(settings)}`
  return {
    getOrMake({ path: file, bytes }, kind, make) {
      const name = `${createHash('sha256').update(`${base}\n${kind}\n${file}\n`).update(bytes).digest('hex').slice(0, 40)}.json`
      used.add(name)
      if (kept.has(name)) {
        const reading = parsed(path.join(folder, name), file)
        if (reading) return reading
      }
      const reading = make()
      const target = path.join(folder, name)
      writeFileSync(`${target}.tmp`, JSON.stringify(reading))
      renameSync(`${target}.tmp`, target)
      kept.add(name)
      return reading
    },
    close() {
      for (const name of kept) if (!used.has(name)) rmSync(path.join(folder, name), { force: true })
    },
  }
}

/** A cut or broken entry counts as none, one that is of no file too. */
function parsed(entry: string, file: string): Reading | undefined {
  try {
    const reading = JSON.parse(readFileSync(entry, 'utf8')) as Partial<Reading> | null
    return reading?.file === file && Array.isArray(reading.findings) ? (reading as Reading) : undefined
  } catch {
    return undefined
  }
}

/** A hash over the core's modules, the choice of dictionaries and the lock file. */
export function fingerprintOfCore(): string {
  const hash = createHash('sha256')
  const core = path.join(project, 'src/core')
  const modules = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  for (const name of modules.sort()) hash.update(name).update(readFileSync(path.join(core, name)))
  for (const name of ['src/io/lexicon.ts', 'package-lock.json']) hash.update(readFileSync(path.join(project, name)))
  return hash.digest('hex')
}
