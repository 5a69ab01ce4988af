import { existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cacheDirOf, cachesOf } from './cache-dir.ts'
import { keepsNothing, warnOnce, type Warn } from './warn-once.ts'

const day = 86_400_000

/** What is kept of a content folder goes after so long without use, in milliseconds. */
const longUnused = 30 * day

/** Names the content folder whose cache it lies in; its age says when that was last used. */
const mark = 'content-folder'

/**
 * Notes that a content folder is in use, and removes what is kept of folders that are gone or have long been unused. It is no matter
 * where that cannot be done.
 *
 * @param now in milliseconds
 */
export function tidyCaches(project: string, used: readonly string[], now: number): void {
  quietly(() => {
    for (const content of used) {
      const own = cacheDirOf(project, content)
      if (existsSync(own)) writeFileSync(path.join(own, mark), path.resolve(content))
    }
    for (const name of readdirSync(cachesOf(project))) {
      const cache = path.join(cachesOf(project), name)
      if (/^[0-9a-f]{12}$/.test(name) && isForgotten(cache, now)) rmSync(cache, { recursive: true, force: true })
    }
  })
}

function isForgotten(cache: string, now: number): boolean {
  const file = path.join(cache, mark)
  if (!existsSync(file)) return now - statSync(cache).mtimeMs > longUnused
  return !existsSync(readFileSync(file, 'utf8')) || now - statSync(file).mtimeMs > longUnused
}

/** The largest size of all compiled modules, in bytes. Those of commands and of Astro are a quarter of it. */
const mostCompiled = 64 * 1024 * 1024

/**
 * Removes the compiled modules that have been unused for longest. Each site that is built leaves its own: its modules have other names
 * whenever something in them changes.
 */
export function boundCompiled(folder: string, most = mostCompiled): void {
  quietly(() => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const { size, atimeMs, mtimeMs } = statSync(file)
        return { file, size, used: Math.max(atimeMs, mtimeMs) }
      })
      .sort((a, b) => b.used - a.used)
    let total = 0
    for (const { file, size } of files) {
      total += size
      if (total > most) rmSync(file, { force: true })
    }
  })
}

/**
 * A folder that can be written to, for what insists on one: the given folder, or a temporary one that goes with the process.
 */
export function writableFolder(folder: string, warn: Warn = warnOnce): string {
  const probe = path.join(folder, `${process.pid}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'x'.repeat(65_536))
    rmSync(probe)
    return folder
  } catch (error) {
    quietly(() => rmSync(probe, { force: true }))
    warn(keepsNothing, error)
    const temporary = mkdtempSync(path.join(tmpdir(), 'galley-cache-'))
    process.once('exit', () => rmSync(temporary, { recursive: true, force: true }))
    return temporary
  }
}

function quietly(task: () => void): void {
  try {
    task()
  } catch {
    // A cache that cannot be tidied now is tidied another time.
  }
}
