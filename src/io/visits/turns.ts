import { setTimeout } from 'node:timers/promises'
import pLimit, { type LimitFunction } from 'p-limit'

export interface Turns {
  /** Waits until it is polite to talk to the host, then does so, alone. */
  take<T>(host: string, task: () => Promise<T>): Promise<T>
  /** Lets the host alone for a while, counted from now. */
  rest(host: string, milliseconds: number): void
  /** The least time between two requests to the host. */
  pace(host: string, milliseconds: number): void
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
}

/** One request at a time to a host, with a pause between, and a few hosts at once. */
export function openTurns({ concurrency, delay, signal }: TurnsOptions): Turns {
  const hosts = new Map<string, Host>()
  const few = pLimit(concurrency)
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { alone: pLimit(1), delay, freeAt: 0 }
    hosts.set(name, host)
    return host
  }
  return {
    take(name, task) {
      const host = hostOf(name)
      return host.alone(async () => {
        for (let left = host.freeAt - performance.now(); left > 0; left = host.freeAt - performance.now())
          await setTimeout(left, undefined, { signal })
        try {
          return await few(task)
        } finally {
          host.freeAt = Math.max(host.freeAt, performance.now() + host.delay)
        }
      })
    },
    rest(name, milliseconds) {
      const host = hostOf(name)
      host.freeAt = Math.max(host.freeAt, performance.now() + milliseconds)
    },
    pace(name, milliseconds) {
      hostOf(name).delay = Math.max(delay, milliseconds)
    },
  }
}
