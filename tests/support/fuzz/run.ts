import * as fc from 'fast-check'
import type { Lexicon } from '../../../src/core/model/lexicon.ts'
import type { Settings } from '../../../src/core/model/settings.ts'
import type { Case, FuzzedFile } from './case.ts'
import { judge, type Fault } from './judge.ts'

export interface Run {
  readonly cases: fc.Arbitrary<Case>
  readonly seed: number
  readonly count: number
  readonly lexiconOf: (settings: Settings) => Lexicon
  readonly onCase?: (index: number) => void
}

/** A kind of fault, and how often it came. */
export interface Found {
  readonly kind: string
  readonly count: number
  /** Index of the first case that has it, by which fast-check makes the case again. */
  readonly first: number
  readonly detail: string
}

/** Judges all cases, however many have faults. */
export async function fuzz({ cases, seed, count, lexiconOf, onCase }: Run): Promise<Found[]> {
  const found = new Map<string, Found>()
  let index = 0
  const property = fc.asyncProperty(cases, async (fuzzed) => {
    onCase?.(index)
    const faults = new Map((await judge(fuzzed, lexiconOf)).map((it) => [it.kind, it]))
    for (const { kind, detail } of faults.values()) {
      const known = found.get(kind) ?? { kind, count: 0, first: index, detail }
      found.set(kind, { ...known, count: known.count + 1 })
    }
    index += 1
  })
  await fc.assert(property, { seed, numRuns: count, endOnFailure: true })
  return [...found.values()]
}

export interface Shrunken {
  readonly fuzzed: Case
  readonly fault: Fault
}

/** Makes a case again, and makes it smaller as long as it has a fault of the same kind. */
export async function shrink({ cases, seed, lexiconOf }: Run, path: string, kind?: string): Promise<Shrunken | undefined> {
  const wanted = async (fuzzed: Case): Promise<Fault | undefined> =>
    (await judge(fuzzed, lexiconOf)).find((it) => kind === undefined || it.kind === kind)
  let smallest: Shrunken | undefined
  const property = fc.asyncProperty(cases, async (fuzzed) => {
    const fault = await wanted(fuzzed)
    if (fault) smallest = { fuzzed, fault }
    return fault === undefined
  })
  await fc.check(property, { seed, path, numRuns: 1, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true })
  return (
    smallest &&
    minimised(smallest, (fuzzed) => wanted(fuzzed).then((fault) => (fault?.kind === smallest?.fault.kind ? fault : undefined)))
  )
}

/** Takes away files, lines and characters as long as the fault stays: texts are smaller than their generators can make them. */
async function minimised(start: Shrunken, wanted: (fuzzed: Case) => Promise<Fault | undefined>): Promise<Shrunken> {
  let best = start
  let tries = 1500
  const attempt = async (files: readonly FuzzedFile[]): Promise<boolean> => {
    tries -= 1
    const fuzzed = { ...best.fuzzed, files }
    const fault = tries > 0 ? await wanted(fuzzed) : undefined
    if (fault) best = { fuzzed, fault }
    return fault !== undefined
  }
  for (const { path } of start.fuzzed.files) await attempt(best.fuzzed.files.filter((it) => it.path !== path))
  for (const unit of [/(?<=\n)/, /(?<= )/, /(?:)/u]) {
    for (const { path } of best.fuzzed.files) {
      const partsOf = () => best.fuzzed.files.find((it) => it.path === path)?.text.split(unit) ?? []
      for (let size = Math.ceil(partsOf().length / 2); size >= 1 && tries > 0; size = Math.floor(size / 2)) {
        for (let at = 0; at < partsOf().length && tries > 0;) {
          const text = partsOf().toSpliced(at, size).join('')
          const isLess = await attempt(best.fuzzed.files.map((it) => (it.path === path ? { ...it, text } : it)))
          if (!isLess) at += size
        }
      }
    }
  }
  return best
}
