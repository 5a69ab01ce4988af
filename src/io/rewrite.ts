import { chmodSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { refusalToWrite } from './inside.ts'

/**
 * Replaces the bytes of a file if they are those that were read: completely or not at all, with the same permissions. A symbolic
 * link stays one, and the file that it leads to is rewritten.
 *
 * @returns why nothing was written, as the end of a sentence that begins with the file's name
 */
export function rewrite(
  file: string,
  before: Uint8Array,
  after: Uint8Array,
  root: string = path.dirname(file),
): string | undefined {
  const refusal = existsSync(file) ? refusalToWrite(root, file) : undefined
  if (refusal !== undefined) return refusal
  let temporary: string | undefined
  try {
    const target = realpathSync(file)
    const { mode } = statSync(target)
    temporary = `${target}.${process.pid}.tmp`
    writeFileSync(temporary, after, { mode, flag: 'wx', flush: true })
    // The umask reduces the permissions of a new file, but not those set afterwards.
    chmodSync(temporary, mode)
    if (!readFileSync(target).equals(before)) throw new Changed()
    renameSync(temporary, target)
    return undefined
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true })
    if (error instanceof Changed) return 'has been changed since it was read'
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return `cannot be written (${(error as Error).message})`
  }
}

class Changed extends Error {}
