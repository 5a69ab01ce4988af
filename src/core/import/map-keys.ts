import type { Addresses } from './addresses.ts'
import { sameValues, type Change } from './changes.ts'
import { fit } from './fit.ts'
import type { HugoPage, Values } from './hugo-page.ts'
import { KeyPlan } from './key-plan.ts'
import { equalsOf, keysOf, kindName, shapeOf, type PageKind } from './keys.ts'
import { mapAliases } from './map-aliases.ts'
import { isRefusal, type Refusal } from './model.ts'
import type { Borrowed } from './sort.ts'
import { isEmpty, isTable, lostIn, shaped } from './shapes.ts'
import { ownValue, valueAt } from '../model/own-value.ts'

export interface Mapping {
  readonly changes: readonly Change[]
  readonly notes: readonly string[]
}

/**
 * Turns Hugo's keys into those of Galley's schema: a key that has an equivalent is renamed, a value of another shape is rewritten, and
 * what has no equivalent is set aside and listed. What fits already is not changed.
 *
 * @param borrowed used if no key has a date
 */
export function mapKeys(page: HugoPage, kind: PageKind, addresses: Addresses, borrowed?: Borrowed): Mapping | Refusal {
  const plan = new KeyPlan(page)
  for (const key of keysOf(kind)) {
    if (key === 'aliases') mapAliases(plan, page, addresses)
    else mapKey(plan, page, key)
  }
  if (borrowed && (kind === 'issue' || kind === 'note') && isEmpty(plan.values['date']) && isEmpty(plan.values['event'])) {
    plan.set('date', shaped('date', borrowed.date, borrowed.date))
    plan.note(undefined, `\`date\` is ${borrowed.date}, from ${borrowed.from}.`)
  }
  setAside(plan, page, kind)
  const refusal = fit(plan, kind, page.path)
  return isRefusal(refusal) ? refusal : { changes: plan.changes, notes: plan.notes }
}

function mapKey(plan: KeyPlan, page: HugoPage, key: string): void {
  const own = plan.ownKey(key)
  const found = firstWith(page.values, key)
  if (!found) {
    if (own !== undefined && ownValue(page.values, own) === null) plan.remove(own)
    else if (own !== undefined) plan.rename(own, key)
    return
  }
  const { top, path } = found
  if (own !== undefined && own !== top) plan.remove(own)
  const value = valueAt(page.values, path)
  const fitted = shaped(shapeOf(key), value, valueAt(page.written, path))
  const isSame = sameValues(fitted, value)
  if (path.length > 1) plan.set(key, fitted)
  else if (isSame) plan.rename(top, key)
  else plan.set(key, fitted, top)
  const name = path.join('.')
  if (name !== key) plan.note(name, `\`${name}\` is now \`${key}\`.`)
  else if (!isSame) plan.note(name, `\`${name}\` is now written as Galley reads it: ${JSON.stringify(fitted)}.`)
  for (const part of lostIn(shapeOf(key), value))
    plan.note(`${name}.${part}`, `\`${name}.${part}\` is set aside; \`${key}\` has no place for it.`)
}

/** The key itself if it has a value, else the first equivalent that has one, at the top or under `params`: its path, and the path's first name. */
function firstWith(values: Values, key: string): { top: string; path: readonly string[] } | undefined {
  const params = Object.keys(values).filter((name) => name.toLowerCase() === 'params' && isTable(ownValue(values, name)))
  for (const above of [[], params]) {
    if (above === params && params.length === 0) continue
    const table = valueAt(values, above) as Values
    for (const wanted of [key, ...equalsOf(key)]) {
      const name = Object.keys(table).find((it) => it.toLowerCase() === wanted)
      if (name !== undefined && !isEmpty(shaped(shapeOf(key), ownValue(table, name), ownValue(table, name)))) {
        const [top = name] = above
        return { top, path: [...above, name] }
      }
    }
  }
  return undefined
}

/** Removes the keys that are left over, and lists them; those of `params` one by one. */
function setAside(plan: KeyPlan, page: HugoPage, kind: PageKind): void {
  const taken = new Set(keysOf(kind).flatMap((key) => firstWith(page.values, key)?.path.join('.') ?? []))
  for (const key of plan.open) {
    plan.remove(key)
    const value = ownValue(page.values, key)
    const isParams = key.toLowerCase() === 'params' && isTable(value)
    const paths = isParams ? Object.keys(value as Values).map((name) => `${key}.${name}`) : [key]
    for (const path of paths.filter((it) => !taken.has(it))) {
      const rival = keysOf(kind).find(
        (known) => equalsOf(known).includes(path.toLowerCase()) && ownValue(plan.values, known) !== undefined,
      )
      plan.note(
        path,
        `\`${path}\` is set aside; ${rival ? `\`${rival}\` says it already` : `${kindName[kind]} has no such key`}.`,
      )
    }
  }
}
