import ICAL from 'ical.js'
import type { Collector } from './collect.ts'

/** A component as jCal has it (RFC 7265): its name, its properties, its components. */
type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]]
type Property = readonly [name: string, parameters: unknown, type: string, ...values: readonly unknown[]]

/** Reads a calendar. */
export function readCalendar(text: string, into: Collector): void {
  let root: Component | readonly Component[]
  try {
    root = ICAL.parse(text) as unknown as Component | readonly Component[]
  } catch (error) {
    into.fault('malformed', (error as Error).message)
    return
  }
  // A file without a calendar is read as a list of none.
  if (typeof root[0] !== 'string') into.fault('malformed', 'it has no calendar, or several')
  else readComponent(root as Component, into)
}

function readComponent([, properties, components]: Component, into: Collector): void {
  for (const [, , type, ...values] of properties) {
    for (const value of values.flat()) {
      if (typeof value !== 'string') continue
      if (type === 'uri') into.absoluteAddress(value, 'field')
      else if (type === 'text' || type === 'unknown') for (const paragraph of value.split('\n')) into.text(paragraph)
    }
  }
  for (const component of components) readComponent(component, into)
}
