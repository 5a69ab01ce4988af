import type { Change } from './model.ts'
import { ownValue } from '../model/own-value.ts'

type Facts = Readonly<Record<string, string | null>>

/** The facts that differ between two texts, in the order of the later one. White space is ignored. */
export function changesBetween(was: Facts, is: Facts): Change[] {
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])]
  return names.flatMap((what): Change[] => {
    const [before, after] = [flat(ownValue(was, what)), flat(ownValue(is, what))]
    return before === after ? [] : [{ what, was: before, is: after }]
  })
}

const flat = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null
