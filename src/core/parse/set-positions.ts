import type { Nodes, Root } from 'mdast'

/**
 * Gives every node a position. GFM makes links of bare addresses after the text is parsed and leaves them, and the text beside
 * them, without one; such a node takes the position of what it stands in.
 */
export function setPositions(tree: Root): void {
  const walk = (node: Nodes) => {
    if (!('children' in node)) return
    for (const child of node.children) {
      if (!child.position && node.position) child.position = node.position
      walk(child)
    }
  }
  walk(tree)
}
