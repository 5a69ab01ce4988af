import type { Values } from './hugo-page.ts'
import { ownValue } from '../model/own-value.ts'

/** One thing done to front matter; keys are top-level keys as written. */
export type Change =
  | { readonly do: 'rename'; readonly key: string; readonly to: string }
  | { readonly do: 'remove'; readonly key: string }
  /** Written in the place of `key` if that is given, else at the end. */
  | { readonly do: 'set'; readonly to: string; readonly value: unknown; readonly key?: string }

/** The front matter's values after the changes, which a rewritten file must have. */
export function changed(values: Values, changes: readonly Change[]): Values {
  const gone = new Set(changes.flatMap((change) => (change.key === undefined ? [] : [change.key])))
  const kept = Object.entries(values).filter(([key]) => !gone.has(key))
  const set = changes.flatMap((change): [string, unknown][] => {
    if (change.do === 'rename') return [[change.to, ownValue(values, change.key)]]
    return change.do === 'set' ? [[change.to, change.value]] : []
  })
  return Object.fromEntries([...kept, ...set])
}

/** Whether two values say the same; the order of keys does not matter. */
export const sameValues = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
