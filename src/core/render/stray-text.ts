import type { ElementContent, Root, RootContent } from 'hast'

/** Inline elements of the allow-list. */
const inLine = new Set(
  'a abbr b br cite code del em i img ins kbd mark picture q ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
)

/**
 * Puts text outside any block into a paragraph: an element that the allow-list removes, such as `<center>`, leaves its text at the
 * top level, where only blocks are published.
 */
export function setStrayText(root: Root): void {
  const children: RootContent[] = []
  let run: RootContent[] = []
  const flush = () => {
    if (run.some((node) => node.type === 'text' && node.value.trim() !== '')) children.push(paragraphOf(run))
    else children.push(...run)
    run = []
  }
  for (const child of root.children) {
    if (child.type === 'text' || (child.type === 'element' && inLine.has(child.tagName))) run.push(child)
    else {
      flush()
      children.push(child)
    }
  }
  flush()
  root.children = children
}

function paragraphOf(run: readonly RootContent[]): RootContent {
  const position = run.find(({ position: known }) => known)?.position
  const trimmed = run.map((node, index) => {
    if (node.type !== 'text') return node
    const value = index === 0 ? node.value.trimStart() : node.value
    return { ...node, value: index === run.length - 1 ? value.trimEnd() : value }
  })
  const paragraph = { type: 'element', tagName: 'p', properties: {}, children: trimmed as ElementContent[] } as const
  return position ? { ...paragraph, position } : paragraph
}
