import { elementsOf, type Element } from './elements.ts'
import { isHabit, mostCommon } from '../model/most-common.ts'
import type { Precedent } from './series.ts'

/** What one issue has in a place that every issue fills anew. */
export interface Run {
  readonly precedent: Precedent
  readonly elements: readonly Element[]
}

/** A piece of the next issue: a heading, a text that stands in every issue, or a place to be filled. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string; readonly depth: 1 | 2 | 3 | 4 | 5 | 6 }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'slot'; readonly heading: string | null; readonly runs: readonly Run[] }

/** A part where one issue has it. */
interface Found {
  readonly name: string
  readonly under: string
  readonly part: Part
}

/**
 * The shape that the last issues share. A heading, a paragraph word for word, a shortcode belongs to it when more than half of
 * them have it; their own numbers count as the same. What lies between is a place to be filled, where most issues have
 * something there. Sections come in the order that most issues have; so do the parts within each.
 *
 * @param precedents the latest first
 */
export function shapeOf(precedents: readonly Precedent[]): readonly Part[] {
  const all = precedents.map((precedent) => ({ precedent, elements: elementsOf(precedent) }))
  const standing = standingNames(all.map(({ elements }) => elements))
  const issues = all.map(({ precedent, elements }) => foundIn(precedent, elements, standing))
  const names = [...new Set(issues.flat().map(({ name }) => name))].filter((name) =>
    isHabit(issues.filter((found) => found.some((it) => it.name === name)).length, issues.length),
  )
  const everywhere = issues.flat()
  const sections = inUsualOrder(['', ...names.filter((name) => partOf(name, everywhere).kind === 'heading')], issues)
  return sections.flatMap((section) => {
    const under = (name: string) => mostCommon(everywhere.filter((it) => it.name === name).map((it) => it.under))!.value
    const within = names.filter((name) => partOf(name, everywhere).kind !== 'heading' && under(name) === section)
    return [...(section === '' ? [] : [section]), ...inUsualOrder(within, issues)].map((name) => partOf(name, everywhere))
  })
}

/** Names that most issues have: as written before those with the number left open, each element by one name. */
function standingNames(issues: readonly (readonly Element[])[]): ReadonlySet<string> {
  const [raw, open] = [0, 1].map((form) => {
    const counted = new Map<string, { count: number; isBound: boolean }>()
    for (const elements of issues) {
      for (const [name, { node }] of new Map(elements.filter(({ isOwn }) => !isOwn).map((it) => [it.names[form]!, it]))) {
        const isBound = node.type === 'heading' || (node.type === 'shortcode' && Object.keys(node.shortcode.args).length === 0)
        counted.set(name, { count: (counted.get(name)?.count ?? 0) + 1, isBound })
      }
    }
    return [...counted]
      .filter(([, { count, isBound }]) => isHabit(count, issues.length) && (isBound || count > 1))
      .map(([name]) => name)
  })
  return new Set([...raw!, ...open!])
}

/** An issue as a row of standing parts with places between them. */
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
    const form = element.isOwn ? -1 : element.names.findIndex((name) => standing.has(name))
    if (form < 0) {
      run.push(element)
      continue
    }
    close()
    const { node, names, texts } = element
    const [name, text] = [names[form]!, texts[form]!]
    if (node.type === 'heading') {
      ;[under, heading, slots] = [name, text, 0]
      found.push({ name, under, part: { kind: 'heading', text, depth: node.depth } })
    } else found.push({ name, under, part: { kind: 'notice', text } })
  }
  close()
  return found
}

/** A part as the latest issue has it, a heading at its usual depth, a place with what every issue has there. */
function partOf(name: string, everywhere: readonly Found[]): Part {
  const parts = everywhere.filter((it) => it.name === name).map(({ part }) => part)
  const first = parts[0]!
  if (first.kind === 'heading')
    return { ...first, depth: mostCommon(parts.flatMap((it) => (it.kind === 'heading' ? it.depth : [])))!.value }
  if (first.kind === 'slot') return { ...first, runs: parts.flatMap((it) => (it.kind === 'slot' ? it.runs : [])) }
  return first
}

/**
 * By how many of the others a name usually comes before (Copeland's rule, https://en.wikipedia.org/wiki/Copeland%27s_method);
 * of two equal ones, the one that the list has first.
 */
function inUsualOrder(names: readonly string[], issues: readonly (readonly Found[])[]): readonly string[] {
  const positions = issues.map((found) => new Map([['', -1], ...found.map(({ name }, index) => [name, index] as const)]))
  const isBefore = (a: string, b: string) => {
    const signs = positions.map((at) => Math.sign((at.get(b) ?? NaN) - (at.get(a) ?? NaN)) || 0)
    return signs.reduce<number>((sum, sign) => sum + sign, 0) > 0
  }
  const wins = new Map(names.map((name) => [name, names.filter((other) => other !== name && isBefore(name, other)).length]))
  return [...names].sort((a, b) => wins.get(b)! - wins.get(a)!)
}
