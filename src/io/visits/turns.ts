import { setTimeout } from 'node:timers/promises'
import pLimit, { type LimitFunction } from 'p-limit'

/** Does one thing as soon as it is polite to. */
export type Step = <T>(task: () => Promise<T>) => Promise<T>

export interface Turns {
  /**
   * Keeps the host for `task` alone, which talks to it by `step` only; whoever else wants it waits until all is done, retries
   * included. Null when the host is closed by then.
   */
  take<T>(host: string, task: (step: Step) => Promise<T>): Promise<T | null>
  /** Lets the host alone for a while, counted from now. */
  rest(host: string, milliseconds: number): void
  /** The least time between two requests to the host. */
  pace(host: string, milliseconds: number): void
  /** Leaves the host alone for good; nobody waits for it any more. */
  close(host: string): void
  isClosed(host: string): boolean
}

export interface TurnsOptions {
  /** How many hosts are talked to at once. */
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

/** One request at a time to a host, with a pause between, and a few hosts at once. */
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
