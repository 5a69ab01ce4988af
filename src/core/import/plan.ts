import { builtInPaths } from '../archive/routes.ts'
import { convert } from './convert.ts'
import { readHugoPage } from './hugo-page.ts'
import { fault, isRefusal, type HugoFolder, type ImportOptions, type Planned, type Refusal } from './model.ts'
import { folded } from '../parse/names.ts'
import { sort, type Sorted } from './sort.ts'

/**
 * Plans a whole import: what every file of a Hugo folder becomes, in the order of their paths. Nothing is read or written here;
 * `settle.ts` then decides what is done, by what is on the disk. START HERE.
 */
export function plan(folder: HugoFolder, options: ImportOptions): readonly Planned[] {
  const entries = [...folder.entries].sort((a, b) => (a.path < b.path ? -1 : 1))
  const pages = new Map(
    entries.flatMap((entry) => (entry.kind === 'markdown' ? [[entry.path, readHugoPage(entry.path, entry.bytes)] as const] : [])),
  )
  const others = entries.flatMap(({ kind, path }) => (kind === 'other' ? [path] : []))
  const claims = new Claims()
  const fates = new Map<string, Planned>()
  for (const sorted of sort(folder.name, pages, others)) fates.set(sorted.path, fateOf(sorted, fates, claims, options))
  for (const entry of entries) {
    if (entry.kind === 'refused') fates.set(entry.path, { source: entry.path, reason: entry.reason, isFault: entry.isFault })
  }
  return [...fates.values()].sort((a, b) => (a.source < b.source ? -1 : 1))
}

function fateOf(sorted: Sorted, fates: ReadonlyMap<string, Planned>, claims: Claims, options: ImportOptions): Planned {
  const { path: source } = sorted
  if (isRefusal(sorted)) return { source, reason: sorted.reason, isFault: sorted.isFault }
  const { kind, target, page, main, number } = sorted
  const fateOfMain = main === undefined ? undefined : fates.get(main)
  if (fateOfMain && isRefusal(fateOfMain)) return { source, reason: `its page ${main} is left.`, isFault: false }
  const pathClaim = [`path ${folded(target)}`, `the path ${target}`] as const
  if (kind === 'file' || !page) return claims.refusal(source, [pathClaim]) ?? { source, kind, target, content: null, notes: [] }
  const converted = convert(page, { ...sorted, kind }, options)
  if (isRefusal(converted)) return { source, ...converted }
  const claimed: (readonly [string, string])[] = [pathClaim]
  if (number) claimed.push([`number ${Number(number.digits)}`, `the number ${Number(number.digits)}`])
  if (kind !== 'issue-notes') claimed.push([`address ${folded(converted.address)}`, `the address ${converted.address}`])
  const refusal = claims.refusal(source, claimed)
  return refusal ?? { source, kind, target, content: converted.content, notes: [...sorted.notes, ...converted.notes] }
}

/** The owner of each path, number and address: the first that claims it. A later file is left, and its reason names the owner. */
class Claims {
  readonly #owners = new Map([...builtInPaths].map((path) => [`address ${path}`, 'a page that every site has']))

  refusal(source: string, claims: readonly (readonly [string, string])[]): ({ source: string } & Refusal) | null {
    for (const [claim, name] of claims) {
      const owner = this.#owners.get(claim)
      if (owner !== undefined) return { source, ...fault(`${name} belongs to ${owner} already; rename or renumber one of them.`) }
    }
    for (const [claim] of claims) this.#owners.set(claim, source)
    return null
  }
}
