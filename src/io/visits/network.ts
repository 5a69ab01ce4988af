import { manners, type Manners } from './manners.ts'
import { openRobots } from './robots.ts'
import { openTransport, type TransportOptions } from './transport.ts'
import { openTurns } from './turns.ts'
import { openVisitor, type Visitor } from './visitor.ts'
import { openWayback, waybackApi, type Wayback } from './wayback.ts'

export interface NetworkOptions extends Pick<TransportOptions, 'userAgent' | 'signal' | 'isForbidden' | 'resolve'> {
  readonly manners?: Partial<Manners>
  /** In place of the Wayback Machine's own. */
  readonly waybackApi?: string
}

export interface Network {
  readonly visitor: Visitor
  readonly wayback: Wayback
  /** Whether this machine reaches anybody at all: the archive, if nobody else. */
  readonly isOnline: () => Promise<boolean>
}

/** All that a run talks to, through one door, so that no host is asked twice at once for whatever reason. */
export function openNetwork({ manners: own, waybackApi: api = waybackApi, ...options }: NetworkOptions): Network {
  const all: Manners = { ...manners, ...own }
  const transport = openTransport({ ...options, timeout: all.timeout })
  const turns = openTurns({ ...all, signal: options.signal })
  const robots = openRobots(transport, turns, all)
  return {
    visitor: openVisitor(transport, turns, robots, all),
    wayback: openWayback(transport, turns, api),
    // Whoever waits for a turn may wait for hosts that cannot be reached, so this one takes none.
    isOnline: async () => 'status' in (await transport(new URL('/robots.txt', api), 'HEAD')),
  }
}
