import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/**
 * Runs one task at a time over all processes: who comes second waits. The lock of a process that died is taken over.
 *
 * @param file made while the task runs; it holds the process's number
 * @param onWait called once, when somebody else holds the lock
 */
export async function withLock<T>(file: string, onWait: () => void, task: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true })
  let isTold = false
  while (!isTaken(file)) {
    if (!isAlive(holderOf(file))) rmSync(file, { force: true })
    else {
      if (!isTold) onWait()
      isTold = true
      await setTimeout(200)
    }
  }
  try {
    return await task()
  } finally {
    rmSync(file, { force: true })
  }
}

function isTaken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** A lock that is being written counts as held by this process, which is alive. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || process.pid
  } catch {
    return process.pid
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
