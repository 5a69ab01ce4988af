import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import lockfile from 'proper-lockfile'

/** A lock that its process has not renewed for so long is taken over, in milliseconds. A busy process renews late. */
const staleAfter = 15_000

/** How often a process that waits looks again, in milliseconds. */
const retryAfter = 200

/**
 * Runs a task while no other process runs one under the same lock. Whoever comes second waits.
 *
 * The lock is the folder `<file>.d`, which the process that holds it keeps renewing: its age tells a live process from a dead one,
 * across containers and after a restart, too. The file itself only says who holds the lock; nothing depends on what it contains.
 *
 * @param file names the lock; its folder is made where it is missing
 * @param onWait called once if another process holds the lock, with a description of it such as `process 4711`
 */
export async function withLock<T>(file: string, onWait: (holder: string) => void, task: () => Promise<T>): Promise<T> {
  const release = await acquire(file, onWait)
  try {
    writeFileSync(file, `${process.pid}\n`)
    return await task()
  } finally {
    rmSync(file, { force: true })
    await release()
  }
}

async function acquire(file: string, onWait: (holder: string) => void): Promise<() => Promise<void>> {
  mkdirSync(path.dirname(file), { recursive: true })
  let isLost = false
  // Another process took the lock over while this one was suspended. What is under way cannot be undone, so it goes on.
  const onCompromised = () => void (isLost = true)
  for (let isFirst = true; ; isFirst = false) {
    try {
      const lockfilePath = `${file}.d`
      const release = await lockfile.lock(file, { lockfilePath, realpath: false, stale: staleAfter, onCompromised })
      return async () => {
        if (!isLost) await release()
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error
      if (isFirst) onWait(holderIn(file))
      await setTimeout(retryAfter)
    }
  }
}

/** Another process may be about to write its number, or have died before it did. */
function holderIn(file: string): string {
  try {
    const number = /^[1-9]\d*(?=\n$)/.exec(readFileSync(file, 'utf8'))?.[0]
    if (number !== undefined) return `process ${number}`
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return 'another process'
}
