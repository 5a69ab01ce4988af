import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { keepsNothing, warnOnce, type Warn } from './warn-once.ts'

/** Files that can be made anew at any time. A file that is damaged or cannot be read counts as missing. */
export interface CacheFolder {
  /** The bytes that were written under this name. */
  read(name: string): Buffer | undefined
  /** Returns whether the text is kept. */
  write(name: string, text: string): boolean
  /** Removes all but these. */
  keepOnly(names: ReadonlySet<string>): void
}

const newline = 0x0a

/**
 * Opens a folder, which is made if it is missing. If it cannot be written to, or the disk is full, there is one warning, and nothing is
 * kept.
 *
 * Each file begins with a checksum of its name and of all that follows, because one bit that flips in a number or a word leaves valid
 * JSON with other content.
 */
export function openCacheFolder(folder: string, warn: Warn = warnOnce): CacheFolder {
  let isWritable = true
  const attempt = <T>(otherwise: T, task: () => T): T => {
    try {
      return task()
    } catch (error) {
      isWritable = false
      warn(keepsNothing, error)
      return otherwise
    }
  }
  const there = attempt(new Set<string>(), () => {
    mkdirSync(folder, { recursive: true })
    return new Set(readdirSync(folder))
  })
  return {
    read(name) {
      if (!there.has(name)) return undefined
      try {
        return unsealed(name, readFileSync(path.join(folder, name)))
      } catch {
        return undefined
      }
    },
    write(name, text) {
      if (!isWritable) return false
      attempt(undefined, () => writeWhole(path.join(folder, name), sealed(name, text)))
      if (isWritable) there.add(name)
      return isWritable
    },
    keepOnly(names) {
      if (!isWritable) return
      for (const name of there) {
        if (!names.has(name)) attempt(undefined, () => rmSync(path.join(folder, name), { recursive: true, force: true }))
      }
    },
  }
}

/** The text as it is kept in a file of this name. */
export const sealed = (name: string, text: string): string => `${checksumOf(name, Buffer.from(text))}\n${text}`

function unsealed(name: string, bytes: Buffer): Buffer | undefined {
  const end = bytes.indexOf(newline)
  const content = bytes.subarray(end + 1)
  return end !== -1 && bytes.toString('latin1', 0, end) === checksumOf(name, content) ? content : undefined
}

const checksumOf = (name: string, content: Buffer): string =>
  createHash('sha256').update(`${name}\n`).update(content).digest('hex')

/** Writes a file so that no process ever reads only a part of it. */
function writeWhole(target: string, text: string): void {
  const beside = `${target}.${process.pid}.tmp`
  try {
    writeFileSync(beside, text)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    // Another run has removed the unfinished file while it tidied up, so this one is not kept.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
