import { elementsOf, type Element, type Form } from './elements.ts'
import { isHabit, mostCommon } from '../model/most-common.ts'
import type { Precedent } from './series.ts'

/** What one issue has at a place that every issue fills with something new. */
export interface Run {
  readonly precedent: Precedent
  readonly elements: readonly Element[]
}

/** A piece of the next issue: a heading, a text that stands in every issue, or a place to be filled. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string; readonly depth: 1 | 2 | 3 | 4 | 5 | 6 }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'slot'; readonly heading: string | null; readonly runs: readonly Run[] }

/** A part in one issue. */
interface Found {
  readonly name: string
  readonly under: string
  readonly part: Part
}

/** A part that most issues have. */
type Shared = Found

/** What stands above the first heading. */
const top = { name: '', part: null } as const

/**
 * The shape that the last issues share. A heading, a shortcode or a paragraph with the same words belongs to it if more than half of
 * them have it; the issues' own numbers count as equal. What lies between is a place to be filled, if most issues have something
 * there. Sections, and the parts within each, come in the order of most issues.
 *
 * @param precedents the latest first
 */
export function shapeOf(precedents: readonly Precedent[]): readonly Part[] {
  const all = precedents.map((precedent) => ({ precedent, elements: elementsOf(precedent) }))
  const standing = standingNames(all.map(({ elements }) => elements))
  const issues = all.map(({ precedent, elements }) => foundIn(precedent, elements, standing))
  const shared = [...Map.groupBy(issues.flat(), ({ name }) => name)].flatMap(([name, [first, ...others]]): Shared[] => {
    const count = issues.filter((found) => found.some((it) => it.name === name)).length
    return first && isHabit(count, issues.length) ? [sharedPart([first, ...others])] : []
  })
  const headings = shared.filter(({ part }) => part.kind === 'heading')
  const sections = inUsualOrder<{ readonly name: string; readonly part: Part | null }>([top, ...headings], issues)
  return sections.flatMap((section): readonly Part[] => {
    const within = shared.filter(({ part, under }) => part.kind !== 'heading' && under === section.name)
    const parts = inUsualOrder(within, issues).map(({ part }) => part)
    return section.part ? [section.part, ...parts] : parts
  })
}

/** Names that most issues have, either as written or with a placeholder for the number. */
const standingNames = (issues: readonly (readonly Element[])[]): ReadonlySet<string> =>
  new Set([...usualNames(issues, ({ written }) => written), ...usualNames(issues, ({ open }) => open)])

function usualNames(issues: readonly (readonly Element[])[], formOf: (element: Element) => Form): readonly string[] {
  const counted = new Map<string, { count: number; isBound: boolean }>()
  for (const elements of issues) {
    for (const [name, { node }] of new Map(elements.filter(({ isOwn }) => !isOwn).map((it) => [formOf(it).name, it]))) {
      const isBound = node.type === 'heading' || (node.type === 'shortcode' && Object.keys(node.shortcode.args).length === 0)
      counted.set(name, { count: (counted.get(name)?.count ?? 0) + 1, isBound })
    }
  }
  return [...counted]
    .filter(([, { count, isBound }]) => isHabit(count, issues.length) && (isBound || count > 1))
    .map(([name]) => name)
}

/** An issue as a list of recurring parts with places between them. */
function foundIn(precedent: Precedent, elements: readonly Element[], standing: ReadonlySet<string>): readonly Found[] {
  const found: Found[] = []
  let under = ''
  let heading: string | null = null
  let slots = 0
  let run: Element[] = []
  const close = () => {
    if (run.length > 0)
      found.push({
        name: `slot ${slots++} ${under}`,
        under,
        part: { kind: 'slot', heading, runs: [{ precedent, elements: run }] },
      })
    run = []
  }
  for (const element of elements) {
    const { node, written, open, isOwn } = element
    const form = isOwn ? undefined : [written, open].find(({ name }) => standing.has(name))
    if (!form) {
      run.push(element)
      continue
    }
    close()
    const { name, text } = form
    if (node.type === 'heading') {
      ;[under, heading, slots] = [name, text, 0]
      found.push({ name, under, part: { kind: 'heading', text, depth: node.depth } })
    } else found.push({ name, under, part: { kind: 'notice', text } })
  }
  close()
  return found
}

/** A part that issues share, as the latest one has it; but a heading gets its usual depth, and a place what every issue has there. */
function sharedPart([latest, ...others]: readonly [Found, ...Found[]]): Shared {
  const { name, part } = latest
  const all = [latest, ...others]
  const under = mostCommon(all.map((it) => it.under))?.value ?? latest.under
  if (part.kind === 'heading') {
    const depths = all.flatMap((it) => (it.part.kind === 'heading' ? it.part.depth : []))
    return { name, under, part: { ...part, depth: mostCommon(depths)?.value ?? part.depth } }
  }
  if (part.kind === 'slot')
    return { name, under, part: { ...part, runs: all.flatMap((it) => (it.part.kind === 'slot' ? it.part.runs : [])) } }
  return latest
}

/**
 * Ranks parts by how many others they usually precede (Copeland's method, https://en.wikipedia.org/wiki/Copeland%27s_method). Parts
 * of equal rank keep their order.
 */
function inUsualOrder<T extends { readonly name: string }>(
  parts: readonly T[],
  issues: readonly (readonly Found[])[],
): readonly T[] {
  const positions = issues.map((found) => new Map([['', -1], ...found.map(({ name }, index) => [name, index] as const)]))
  const isBefore = (a: string, b: string) => {
    const signs = positions.map((at) => Math.sign((at.get(b) ?? NaN) - (at.get(a) ?? NaN)) || 0)
    return signs.reduce<number>((sum, sign) => sum + sign, 0) > 0
  }
  return parts
    .map((part) => ({ part, wins: parts.filter(({ name }) => name !== part.name && isBefore(part.name, name)).length }))
    .sort((a, b) => b.wins - a.wins)
    .map(({ part }) => part)
}
