import type { Nodes, Root } from 'mdast'

/**
 * Gives every node a position. GFM turns bare addresses into links after parsing, and leaves the links and the text beside them
 * without one. Such a node gets the position of its parent.
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
