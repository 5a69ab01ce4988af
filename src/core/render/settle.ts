import type { Element, ElementContent } from 'hast'
import { hasRelativeAddress } from './addresses.ts'
import { boxOf } from './boxes.ts'
import { htmlOf } from './hast.ts'
import { anchoredIn } from './permalink.ts'

/**
 * Makes HTML of everything that is already complete, and leaves the rest to `finish`: elements that get a permalink or are filled in,
 * links and images whose address is not absolute, and the elements around these. This keeps an entry in the cache hardly larger than its HTML.
 */
export function settle(nodes: readonly ElementContent[]): ElementContent[] {
  const waiting = new Set<ElementContent>()
  for (const node of nodes) collectWaiting(node, waiting)
  return settled(nodes, waiting)
}

function collectWaiting(node: ElementContent, waiting: Set<ElementContent>): boolean {
  let isWaiting = node.type === 'itemEnds' || (node.type === 'element' && waits(node))
  if (node.type === 'element') for (const child of node.children) if (collectWaiting(child, waiting)) isWaiting = true
  if (isWaiting) waiting.add(node)
  return isWaiting
}

function waits(node: Element): boolean {
  const { data, properties } = node
  return (
    data?.target !== undefined ||
    data?.beside !== undefined ||
    anchoredIn(node) !== null ||
    boxOf(node) !== null ||
    hasRelativeAddress(properties)
  )
}

function settled(nodes: readonly ElementContent[], waiting: ReadonlySet<ElementContent>): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const flush = () => {
    if (run.length > 0) result.push({ type: 'raw', value: htmlOf(run) })
    run = []
  }
  for (const node of nodes) {
    if (!waiting.has(node)) run.push(node)
    else {
      flush()
      result.push(node.type === 'element' ? bare(node, settled(node.children, waiting)) : node)
    }
  }
  flush()
  return result
}

/** An element without its position, and without data that other libraries have left. */
function bare({ tagName, properties, data }: Element, children: ElementContent[]): Element {
  const kept = {
    ...(data?.target === undefined ? {} : { target: data.target }),
    ...(data?.beside === undefined ? {} : { beside: data.beside }),
  }
  return { type: 'element', tagName, properties, children, ...(Object.keys(kept).length > 0 ? { data: kept } : {}) }
}
