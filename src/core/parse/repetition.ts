import type { Definition, Heading, Nodes, Root, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Finding } from '../model/diagnostic.ts'
import type { Lines } from './lines.ts'

/** What makes a text longer than it is written. */
type Cause = 'cells' | 'addresses' | 'headings'

/** Where a text becomes too long. */
interface Growth {
  readonly offset: number
  readonly cause: Cause
}

/** By how many characters any text may grow. */
const freeGrowth = 1_000_000

/** By how many times its length it may grow besides. */
const maxFactor = 10

/** Characters of an empty cell with its tags. */
const emptyCell = 50

/**
 * What stands once in a text may come often in what is made of it: the columns of a table in each of its rows, the address of a
 * definition at each reference, a heading at each passage below it. So a few kilobytes may become gigabytes.
 *
 * @returns where the text grows beyond the limit
 */
export function growthBeyond(tree: Root, length: number): Growth | null {
  const nodes = nodesIn(tree)
  const addressOf = addressLengths(nodes)
  const most = freeGrowth + maxFactor * length
  let trail: readonly { readonly depth: number; readonly length: number }[] = []
  let grown = 0
  for (const node of nodes) {
    const grow = (by: number, cause: Cause): Growth | null => {
      grown += by
      return grown > most ? { offset: node.position?.start.offset ?? 0, cause } : null
    }
    if (node.type === 'heading') trail = [...trail.filter(({ depth }) => depth < node.depth), measured(node)]
    const beyond =
      node.type === 'table'
        ? grow(emptyCell * missingCells(node), 'cells')
        : node.type === 'linkReference' || node.type === 'imageReference'
          ? grow(addressOf.get(node.identifier) ?? 0, 'addresses')
          : node.type === 'paragraph' || node.type === 'heading'
            ? grow(
                trail.reduce((sum, heading) => sum + heading.length, 0),
                'headings',
              )
            : null
    if (beyond) return beyond
  }
  return null
}

/** All nodes in the order of the text. */
function nodesIn(tree: Root): readonly Nodes[] {
  const nodes: Nodes[] = []
  const left: Nodes[] = [tree]
  for (let node = left.pop(); node; node = left.pop()) {
    nodes.push(node)
    if ('children' in node) for (const child of node.children.toReversed()) left.push(child)
  }
  return nodes
}

/** The lengths of what definitions put in place of a reference; the first of a name counts. */
function addressLengths(nodes: readonly Nodes[]): ReadonlyMap<string, number> {
  const definitions = nodes.filter((node): node is Definition => node.type === 'definition')
  return new Map(definitions.toReversed().map(({ identifier, url, title }) => [identifier, url.length + (title?.length ?? 0)]))
}

const measured = (heading: Heading) => ({ depth: heading.depth, length: toString(heading).length })

/** Cells that the rows of a table have fewer than its first. */
const missingCells = ({ align, children }: Table): number =>
  children.reduce((sum, row) => sum + Math.max(0, (align?.length ?? 0) - row.children.length), 0)

const causes: Readonly<Record<Cause, readonly [what: string, advice: string]>> = {
  cells: ['rows of a table that lack cells', 'fill them, or give the table fewer columns'],
  addresses: ['references to a long address', 'write a shorter one'],
  headings: ['the headings above its passages', 'shorten them'],
}

export function tooLong({ offset, cause }: Growth, lines: Lines): Finding {
  const [what, advice] = causes[cause]
  const message = `The text becomes more than ten times as long, and more than a million characters, by ${what}, so that it is not read; ${advice}.`
  return { code: 'text-too-slow', place: lines.at(offset), message }
}
