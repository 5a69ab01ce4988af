import { wordSetOf } from '../../model/letters.ts'
import { memoizeByObject } from '../../model/memoize.ts'
import { spanOf } from '../../parse/place-of.ts'
import { isHomeOrProfile } from '../../links/link-occurrences.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { targetsOf, type Target } from './targets.ts'

/**
 * Groups of entries that share an address, in reading order. Left out is what may come twice: events, jobs, what is paid for, numbered
 * lists, home pages and profiles, an image beside its caption, and links within a sentence.
 */
export const entriesByAddress = memoizeByObject((subject: EntrySubject): Group[] => {
  const groups = new Map<string, Group>()
  for (const target of targetsOf(subject)) {
    const { isEntry, outgoing, item, url } = target
    if (
      !isEntry ||
      !isFirst(target, subject.text) ||
      isPicture(target) ||
      isCall(target.text) ||
      !outgoing ||
      outgoing.internal !== null ||
      isHomeOrProfile(outgoing.canonical)
    )
      continue
    if (item && (item.isSponsored || item.isNumbered || item.kind === 'event' || item.kind === 'job')) continue
    const key = outgoing.canonical + (/#.*/.exec(url)?.[0] ?? '')
    const group = groups.get(key)
    if (group) group.push(target)
    else groups.set(key, [target])
  }
  const repeated = [...groups.values()].map(withoutAddresses).filter((group) => group.length > 1)
  return repeated.filter(([first]) => !isHighlight(first, repeated, [...groups.values()], subject))
})

type Group = [first: Target, ...others: Target[]]

/** Whether nothing stands before it on its line but marks, a label in brackets or a pictograph. */
function isFirst({ node }: Target, source: string): boolean {
  const { start } = spanOf(node)
  return /^(?:\[[^[\]]*\]|(?!\[[^[\]]*\])[^\p{L}\p{N}])*(?:\d+[.)][^\p{L}\p{N}]*)?$/u.test(
    source.slice(source.lastIndexOf('\n', start - 1) + 1, start),
  )
}

/** Whether it shows nothing but images, such as badges. */
const isPicture = ({ node }: Target): boolean => node.type === 'link' && node.children.every(({ type }) => type === 'image')

/** An address shown as such may stand below the title that links to it, so that the titled entries alone count. */
function withoutAddresses(group: Group): Group {
  const [first, ...others] = group.filter(({ text, url }) => text !== url)
  return first ? [first, ...others] : group
}

/** Whether all entries of its section, two or more, come again further down: then the section is a selection of highlights. */
function isHighlight(target: Target, repeated: readonly Group[], all: readonly Group[], { body }: EntrySubject): boolean {
  const sectionOf = ({ whole }: Target) => body.sections.findLastIndex(({ place }) => place.line <= whole.line)
  const section = sectionOf(target)
  const beside = all.filter((group) => group.some((other) => sectionOf(other) === section))
  return (
    beside.length > 1 &&
    beside.every((group) =>
      repeated.some(([first, ...others]) => first === group[0] && sectionOf(others.at(-1) ?? first) > section),
    )
  )
}

/** “Read more”, “See all →”: a call to follow the link, and not a title. */
const isCall = (text: string): boolean =>
  /[→»›>]$|^(?:read|see|view|learn|find out|continue|more|subscribe|sponsor)\b.{0,20}$/i.test(text)

/** Whether two titles share at least half the words of the shorter one. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [wordSetOf(one), wordSetOf(other)]
  return a.intersection(b).size * 2 >= Math.min(a.size, b.size)
}
