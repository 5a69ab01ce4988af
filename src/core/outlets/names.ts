import { mostCommon } from '../model/most-common.ts'
import type { Outlet } from './outlet-of.ts'

/** A byline that names the outlet that a link leads to. */
export interface Byline {
  readonly outlet: Outlet
  /** As written in the byline. */
  readonly name: string
  readonly authors: readonly string[]
}

/**
 * The names that bylines give outlets, by slug. As bylines also name people's employers, a name counts only if
 *
 * - it resembles the host or owner: one contains the other, they share a distinctive word, or its initials are the host; or
 * - at least two bylines of different people give it, and two thirds of all bylines of the outlet.
 *
 * Of several names the most frequent is taken, then the shortest, then the latest.
 *
 * @param bylines newest first
 */
export function outletNames(bylines: readonly Byline[]): ReadonlyMap<string, string> {
  const bySlug = Map.groupBy(
    bylines.filter(({ outlet }) => outlet.name === null && !outlet.isShared),
    ({ outlet }) => outlet.slug,
  )
  return new Map(
    [...bySlug].flatMap(([slug, own]) => {
      const name = nameAmong(own)
      return name === undefined ? [] : [[slug, name]]
    }),
  )
}

function nameAmong(bylines: readonly Byline[]): string | undefined {
  const [first] = bylines
  if (!first) return undefined
  const { outlet } = first
  const cleaned = bylines.map(({ name, authors }) => ({ name: cleanName(name, outlet), authors: authors.join() }))
  const groups = Map.groupBy(
    cleaned.filter(({ name }) => squeezed(name) !== ''),
    ({ name }) => squeezed(name),
  )
  const candidates = [...groups.values()].flatMap((group) => {
    const names = group.map(({ name }) => name)
    const [name] = names
    if (name === undefined) return []
    const isAgreed = group.length * 3 >= cleaned.length * 2 && new Set(group.map(({ authors }) => authors)).size > 1
    return isAgreed || isLike(name, outlet) ? [{ name, names }] : []
  })
  const [best] = candidates.sort((a, b) => b.names.length - a.names.length || a.name.length - b.name.length)
  return best && mostCommon(best.names)?.value
}

const roles =
  /^(?:(?:chief|senior|vice|former) )*(?:ceo|cto|cio|founder|co-founder|head|director|editor|president|vp) (?:of|at)\b/i

/** Without emoji; of “A via B” and “A (via B)” the name that resembles the host; empty for roles and teams such as “CTO of A”. */
function cleanName(written: string, outlet: Outlet): string {
  const name = written
    .replace(/[^\p{L}\p{N}\s.,:&+/'’!|()-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (roles.test(name) || /\b(?:staff|team)$/i.test(name)) return ''
  const parts = name
    .split(/\s*\(via\s+|\s+via\s+|^via\s+|\)$/i)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.find((part) => parts.length > 1 && isLike(part, outlet)) ?? parts[0] ?? ''
}

const common = new Set(
  'blog blogs cloud code community company daily data developer developers digital engineering labs magazine media network news open post research review science security software source systems tech technology times today weekly world'.split(
    ' ',
  ),
)

function isLike(name: string, { host, owner }: Outlet): boolean {
  const places = (owner === null ? host.split('.') : [owner]).map(squeezed).filter((place) => place.length > 2)
  const words = name.split(/[\s/]+/).map(squeezed)
  const bare = squeezed(name.replace(/^the\s+/i, ''))
  const initials = words.map(([first = '']) => first).join('')
  return (
    squeezed(name) === squeezed(host) ||
    places.some(
      (place) =>
        (bare.length > 2 && place.includes(bare)) ||
        squeezed(name).includes(place) ||
        (words.length > 1 && (place === initials || place === initials.replace(/^t/, ''))) ||
        words.some((word) => word.length > 3 && !common.has(word) && place.includes(word)),
    )
  )
}

const squeezed = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
