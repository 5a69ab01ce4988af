import type { Outlet } from './outlet-of.ts'

/** What a byline says of the outlet that a link leads to. */
export interface Said {
  readonly outlet: Outlet
  /** Outlet of the byline, as written. */
  readonly name: string
  readonly authors: readonly string[]
}

/**
 * Names of outlets, by slug, as bylines give them. A byline also names people's employers, so a name counts only
 *
 * - where it is like the host or owner: one is part of the other, it has a telling word of it, or its initials are the host; or
 * - where at least two bylines of different people give it, and two thirds of all that the outlet has.
 *
 * Of several the most frequent wins, then the shortest, then the latest.
 *
 * @param said newest first
 */
export function namesOf(said: readonly Said[]): ReadonlyMap<string, string> {
  const bySlug = Map.groupBy(
    said.filter(({ outlet }) => outlet.name === null && !outlet.isShared),
    ({ outlet }) => outlet.slug,
  )
  return new Map(
    [...bySlug].flatMap(([slug, bylines]) => {
      const name = nameAmong(bylines)
      return name === undefined ? [] : [[slug, name]]
    }),
  )
}

function nameAmong(bylines: readonly Said[]): string | undefined {
  const { outlet } = bylines[0]!
  const spoken = bylines.map(({ name, authors }) => ({ name: tidied(name, outlet), authors: authors.join() }))
  const groups = [
    ...Map.groupBy(
      spoken.filter(({ name }) => squeezed(name) !== ''),
      ({ name }) => squeezed(name),
    ).values(),
  ]
  const fitting = groups.filter(
    (group) =>
      isLike(group[0]!.name, outlet) ||
      (group.length * 3 >= spoken.length * 2 && new Set(group.map(({ authors }) => authors)).size > 1),
  )
  const [best] = fitting.sort((a, b) => b.length - a.length || a[0]!.name.length - b[0]!.name.length)
  if (!best) return undefined
  const spellings = [...Map.groupBy(best, ({ name }) => name)].sort(([, a], [, b]) => b.length - a.length)
  return spellings[0]![0]
}

const roles =
  /^(?:(?:chief|senior|vice|former) )*(?:ceo|cto|cio|founder|co-founder|head|director|editor|president|vp) (?:of|at)\b/i

/** Without emoji; of “A via B” and “A (via B)” the one that is like the host; of people who speak for it, nothing. */
function tidied(written: string, outlet: Outlet): string {
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
