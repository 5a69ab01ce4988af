import { setTimeout } from 'node:timers/promises'
import pLimit, { type LimitFunction } from 'p-limit'

/** Runs a step as soon as politeness allows. */
export type Step = <T>(task: () => Promise<T>) => Promise<T>

export interface Turns {
  /**
   * Reserves the host for `task`, which must make its requests by `step`; other tasks wait until it has finished, including retries.
   * Null if the host has been closed by then.
   */
  take<T>(host: string, task: (step: Step) => Promise<T>): Promise<T | null>
  /** Leaves the host alone for a while, counted from now. */
  rest(host: string, milliseconds: number): void
  /** The least time between two requests to the host. */
  pace(host: string, milliseconds: number): void
  /** Leaves the host alone for the rest of the run, and ends all waiting for it. */
  close(host: string): void
  isClosed(host: string): boolean
}

export interface TurnsOptions {
  /** How many hosts are visited at once. */
  readonly concurrency: number
  /** Milliseconds between the end of a request and the next to the same host. */
  readonly delay: number
  readonly signal: AbortSignal
}

interface Host {
  readonly alone: LimitFunction
  delay: number
  /** By `performance.now()`. */
  freeAt: number
  isClosed: boolean
}

/** Allows one request at a time to each host, with pauses between them, and several hosts at once. */
export function openTurns({ concurrency, delay, signal }: TurnsOptions): Turns {
  const hosts = new Map<string, Host>()
  const few = pLimit(concurrency)
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { alone: pLimit(1), delay, freeAt: 0, isClosed: false }
    hosts.set(name, host)
    return host
  }
  return {
    take(name, task) {
      const host = hostOf(name)
      const step: Step = async (stepTask) => {
        for (let left = host.freeAt - performance.now(); left > 0; left = host.freeAt - performance.now())
          await setTimeout(left, undefined, { signal })
        try {
          return await few(stepTask)
        } finally {
          host.freeAt = Math.max(host.freeAt, performance.now() + host.delay)
        }
      }
      return host.alone(async () => (host.isClosed ? null : await task(step)))
    },
    rest(name, milliseconds) {
      const host = hostOf(name)
      host.freeAt = Math.max(host.freeAt, performance.now() + milliseconds)
    },
    pace(name, milliseconds) {
      hostOf(name).delay = Math.max(delay, milliseconds)
    },
    close(name) {
      hostOf(name).isClosed = true
    },
    isClosed: (name) => hostOf(name).isClosed,
  }
}
