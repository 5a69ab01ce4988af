import { applyFixes } from '../../../src/core/check/fixes/apply-fixes.ts'
import type { Diagnostic, Fix } from '../../../src/core/model/diagnostic.ts'
import type { Views } from '../../../src/core/model/views.ts'
import type { Fault } from './judge.ts'

interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  readonly views: Views
}

interface Fixable {
  readonly sources: ReadonlyMap<string, Uint8Array>
  readonly read: (sources: ReadonlyMap<string, Uint8Array>) => Checked
}

/** As `galley check --fix` does it: at most so many rounds. */
const mostRounds = 10

/** What `--fix` does that it should not: `first` is what it starts from. */
export function faultsOfFixes({ sources, read }: Fixable, first: Checked): Fault[] {
  const faults: Fault[] = []
  const fixed = new Set<string>()
  let [checked, current] = [first, sources]
  for (let round = 0; ; round += 1) {
    const next = new Map(current)
    let isChanged = false
    const fixable = Map.groupBy(
      checked.diagnostics.filter(({ fix }) => fix),
      ({ place }) => place.file,
    )
    for (const [file, ofFile] of fixable) {
      const before = current.get(file)
      if (!before) continue
      const fixes = ofFile.flatMap(({ fix }) => fix ?? [])
      const { bytes, applied } = applyFixes(before, fixes)
      if (applied === 0) continue
      isChanged = true
      next.set(file, bytes)
      for (const { code } of ofFile) fixed.add(code)
      if (!isWithin(before, bytes, fixes)) faults.push({ kind: '--fix changes more than it names', detail: [...fixed].join() })
    }
    if (!isChanged) break
    if (round === mostRounds) {
      faults.push({ kind: `--fix does not settle (${[...fixed].sort().join()})`, detail: told(current, next) })
      break
    }
    ;[checked, current] = [read(next), next]
  }
  // A fix may bring another finding to light, which the next round fixes: what is left at the end counts.
  const more = newCodes(first.diagnostics, checked.diagnostics)
  const what = [...fixed].sort().join()
  if (checked.diagnostics.length > first.diagnostics.length)
    faults.push({ kind: `--fix makes more findings (${what} → ${more.join()})`, detail: told(sources, current) })
  if (checked.views.published < first.views.published)
    faults.push({ kind: `--fix takes a text out of the site (${what})`, detail: told(sources, current) })
  return faults
}

const newCodes = (before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] => {
  const count = (all: readonly Diagnostic[], code: string) => all.filter((it) => it.code === code).length
  return [...new Set(after.map(({ code }) => code))].filter((code) => count(after, code) > count(before, code)).sort()
}

const told = (before: ReadonlyMap<string, Uint8Array>, after: ReadonlyMap<string, Uint8Array>): string =>
  [...after]
    .filter(([file, bytes]) => bytes !== before.get(file))
    .map(([file, bytes]) => `${file}: ${JSON.stringify(new TextDecoder().decode(bytes))}`)
    .join('\n')

/** Whether all that no fix names is there as it was, in its order. */
function isWithin(before: Uint8Array, after: Uint8Array, fixes: readonly Fix[]): boolean {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const [old, fresh] = [decoder.decode(before), decoder.decode(after)]
  const mark = old.startsWith('\uFEFF') ? 1 : 0
  const kept: string[] = []
  let at = 0
  for (const { offset, length } of fixes.toSorted((a, b) => a.offset - b.offset)) {
    const start = offset + mark
    if (start >= at) kept.push(old.slice(at, start))
    at = Math.max(at, start + length)
  }
  kept.push(old.slice(at))
  let from = 0
  for (const [index, piece] of kept.entries()) {
    const found = index === 0 ? (fresh.startsWith(piece) ? 0 : -1) : fresh.indexOf(piece, from)
    if (found === -1) return false
    from = found + piece.length
  }
  return fresh.endsWith(kept.at(-1) ?? '')
}
