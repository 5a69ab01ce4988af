import { manners, type Manners } from './manners.ts'
import { openRobots } from './robots.ts'
import { openTransport, type TransportOptions } from './transport.ts'
import { openTurns } from './turns.ts'
import { openVisitor, type Visitor } from './visitor.ts'
import { openWayback, waybackApi, type Wayback } from './wayback.ts'

export interface NetworkOptions extends Pick<TransportOptions, 'userAgent' | 'signal' | 'isForbidden' | 'resolve'> {
  readonly manners?: Partial<Manners>
  /** Address of the API, in place of the Wayback Machine's. */
  readonly waybackApi?: string
}

export interface Network {
  readonly visitor: Visitor
  readonly wayback: Wayback
  /** Whether this machine is online: whether it reaches at least the web archive. */
  readonly isOnline: () => Promise<boolean>
}

/** All network access of a run. It goes through one place, so that no host gets two requests at once. */
export function openNetwork({ manners: own, waybackApi: api = waybackApi, ...options }: NetworkOptions): Network {
  const all: Manners = { ...manners, ...own }
  const transport = openTransport({ ...options, timeout: all.timeout })
  const turns = openTurns({ ...all, signal: options.signal })
  const robots = openRobots(transport, turns, all)
  return {
    visitor: openVisitor(transport, turns, robots, all),
    wayback: openWayback(transport, turns, api),
    // This request does not wait for its turn, because others may be waiting for hosts that cannot be reached.
    isOnline: async () => 'status' in (await transport(new URL('/robots.txt', api), 'HEAD')),
  }
}
