import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import lockfile from 'proper-lockfile'

/**
 * Milliseconds after which a lock that its process has not renewed is taken over. A process cannot renew its lock while it reads a
 * large archive, so the time is long.
 */
const staleAfter = 120_000

/** Milliseconds after which the lock of a dead process is taken over: a younger lock may be that of a process that has just acquired it. */
const abandonedAfter = 2_000

/** Milliseconds between two attempts of a process that waits. */
const retryAfter = 200

/**
 * Runs a task while no other process runs one under the same lock; if one does, this process waits.
 *
 * The lock is the folder `<file>.d`, which the process that holds it keeps renewing: its age tells a live process from a dead one,
 * across containers and after a restart, too. The file itself only names the process for people; nothing depends on it.
 *
 * @param file names the lock; its folder is made if it is missing
 * @param onWait called once if another process holds the lock, with a description of it such as `process 4711`
 */
export async function withLock<T>(file: string, onWait: (holder: string) => void, task: () => Promise<T>): Promise<T> {
  const own = inWritableFolder(file)
  const release = await acquire(own, onWait)
  try {
    sign(own)
    return await task()
  } finally {
    rmSync(own, { force: true })
    await release()
  }
}

/** The lock itself, or one of the same meaning in the system's folder for temporary files where its own cannot be written to. */
function inWritableFolder(file: string): string {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    accessSync(path.dirname(file), constants.W_OK)
    return file
  } catch {
    const key = createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 12)
    return path.join(tmpdir(), `galley-${key}-${path.basename(file)}`)
  }
}

/** Says who holds the lock, where there is room for it. */
function sign(file: string): void {
  try {
    writeFileSync(file, `${process.pid}\n`)
  } catch {
    // The lock is held all the same, by a process that is not named.
  }
}

async function acquire(file: string, onWait: (holder: string) => void): Promise<() => Promise<void>> {
  let isLost = false
  // Another process took the lock over while this one was suspended. The task cannot be undone, so it goes on.
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
      if (isAbandoned(file)) rmSync(`${file}.d`, { recursive: true, force: true })
      else if (isFirst) onWait(nameOf(holderIn(file)))
      await setTimeout(retryAfter)
    }
  }
}

/** Number of the process that holds the lock; null if it has not been written yet, or the process died before it was. */
function holderIn(file: string): number | null {
  try {
    const number = /^[1-9]\d*(?=\n$)/.exec(readFileSync(file, 'utf8'))?.[0]
    return number === undefined ? null : Number(number)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return null
  }
}

const nameOf = (holder: number | null): string => (holder === null ? 'another process' : `process ${holder}`)

/** Whether the process that holds the lock is dead. A lock that has just been acquired is not abandoned, even if the file still names a dead process. */
function isAbandoned(file: string): boolean {
  const holder = holderIn(file)
  if (holder === null || isAlive(holder)) return false
  const acquired = statSync(`${file}.d`, { throwIfNoEntry: false })?.mtimeMs
  return acquired !== undefined && Date.now() - acquired > abandonedAfter
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
