import type * as z from 'zod'
import { readHabits } from '../parse/habits.ts'
import { schemas } from '../entry/read-front-matter.ts'
import type { KeyPlan } from './key-plan.ts'
import { kindName, required, type PageKind } from './keys.ts'
import { fault, type Refusal } from './model.ts'
import { ownValue } from '../model/own-value.ts'

/** Validates the planned front matter against Galley's schema. A fault in a required key refuses the page; one in an optional key sets that key aside. */
export function fit(plan: KeyPlan, kind: PageKind, file: string): Refusal | object {
  const [needed, spare] = partition(faultsOf(plan, kind, file), ({ key }) => required[kind].includes(key))
  if (needed.length > 0) return fault(needed.map(({ message }) => message).join(' '))
  for (const { key, message } of spare) {
    plan.withdraw(key)
    plan.note(key, `${message} It is set aside.`)
  }
  return spare.length > 0 ? fit(plan, kind, file) : {}
}

interface Fault {
  /** The top-level key that the file will have. */
  readonly key: string
  readonly message: string
}

function faultsOf(plan: KeyPlan, kind: PageKind, file: string): Fault[] {
  const { values } = readHabits({ format: 'yaml', values: plan.values, places: new Map() }, file)
  const parsed = schemas[kind].safeParse(values)
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue, plan, kind))
  if (kind === 'note' && values['date'] === undefined && values['event'] === undefined) {
    faults.push({ key: 'date', message: 'it has neither a `date` nor the `event` that it is about; a note needs one of them.' })
  }
  return [...new Map(faults.map((it) => [it.key, it])).values()]
}

/** `image.alt` may stand as `imagealt` in the file. */
const spellings: Readonly<Record<string, string>> = { 'image.alt': 'imagealt', 'image.caption': 'imagecap' }

function faultOf(issue: z.core.$ZodIssue, { values }: KeyPlan, kind: PageKind): Fault {
  const path = issue.path.map(String)
  const name = path.join('.')
  const spelled = ownValue(spellings, name)
  if (spelled !== undefined && ownValue(values, spelled) !== undefined)
    return { key: spelled, message: `\`${spelled}\` ${issue.message}.` }
  const [key = ''] = issue.code === 'unrecognized_keys' ? [...path, ...issue.keys] : path
  if (ownValue(values, key) === undefined) return { key, message: `\`${key}\` is missing, which ${kindName[kind]} needs.` }
  if (issue.code === 'unrecognized_keys')
    return { key, message: `\`${key}\` has keys that Galley does not know: ${issue.keys.join(', ')}.` }
  return { key, message: `\`${name}\` ${issue.message}; it is ${JSON.stringify(ownValue(values, key))}.` }
}

function partition<T>(list: readonly T[], test: (entry: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((entry) => !test(entry))]
}
