import type { Root } from 'mdast'
import { isStandingAddress } from '../links/sightings.ts'
import type { Subject } from './rule.ts'
import { targetsOf, type Target } from './targets.ts'

/** Entries that have one address, in reading order. What is announced, paid for, counted or standing may come twice. */
export function entriesByAddress(subject: Subject): Target[][] {
  const known = cache.get(subject.tree)
  if (known) return known
  const groups = groupsIn(subject)
  cache.set(subject.tree, groups)
  return groups
}

const cache = new WeakMap<Root, Target[][]>()

function groupsIn(subject: Subject): Target[][] {
  const groups = new Map<string, Target[]>()
  for (const target of targetsOf(subject)) {
    const { isEntry, outgoing, item, url } = target
    if (!isEntry || isCall(target.text) || !outgoing || outgoing.internal !== null || isStandingAddress(outgoing.canonical))
      continue
    if (item && (item.isSponsored || item.isNumbered || item.kind === 'event' || item.kind === 'job')) continue
    const key = outgoing.canonical + (/#.*/.exec(url)?.[0] ?? '')
    const group = groups.get(key)
    if (group) group.push(target)
    else groups.set(key, [target])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** “Read more”, “See all →”: a way on, and no title. */
const isCall = (text: string): boolean =>
  /[→»›>]$|^(?:read|see|view|learn|find out|continue|more|subscribe|sponsor)\b.{0,20}$/i.test(text)

/** The words of a text, in small letters. */
export const wordsOf = (title: string): ReadonlySet<string> => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Whether titles have the same words, or most of them: one may be written anew. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  return [...few].filter((word) => many.has(word)).length * 2 >= few.size
}
