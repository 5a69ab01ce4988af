import { fold } from '../topics/fold.ts'
import { folded, isPortable, nameOf, urlized } from '../parse/names.ts'
import { slug } from '../model/front-matter/shared.ts'
import type { Entry } from '../model/entry.ts'
import { isNumbered } from './own-number.ts'

export type Kind = 'issue' | 'note' | 'event' | 'topic'

/** What is wrong with a name; null where nothing is. It becomes part of an address, and of a path on every system. */
export function faultOfName(kind: Kind, name: string): string | null {
  const path = kind === 'issue' ? `issues/${name}/index.md` : `${kind}s/${name}.md`
  const advice = urlized(name).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  const instead = advice !== '' && advice !== name && slug.safeParse(advice).success ? `; “${advice}” would do` : ''
  if (!slug.safeParse(name).success || name !== name.trim())
    return `“${name}” cannot be a name: it may have only letters, digits, “-”, “_” and “.”${instead}.`
  if (!isPortable(path)) return `“${name}” cannot be a file's name on every system; choose another${instead}.`
  return nameOf(path) === name ? null : `“${name}” is a name that Galley reserves; choose another.`
}

/**
 * The file that already has the name, or null. `64` and `064` are the same number, and case does not matter, because some disks
 * ignore it. A topic also has its title and its aliases as names.
 */
export function holderOf(kind: Kind, name: string, entries: readonly Entry[]): string | null {
  const same = (other: string) =>
    folded(other) === folded(name) ||
    (kind === 'issue' && isNumbered(name) && isNumbered(other) && Number(other) === Number(name))
  const holder = entries.find((entry) => {
    if (entry.kind !== kind) return false
    const { publication, file } = entry
    if (same(nameOf(file))) return true
    return (
      publication?.kind === 'topic' && [publication.meta.title, ...publication.meta.aliases].some((it) => fold(it) === fold(name))
    )
  })
  return holder?.file ?? null
}
