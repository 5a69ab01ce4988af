import type { Node, Nodes } from 'mdast'

/** The text that a reader sees: no emphasis or code marks, line breaks as spaces or new lines, alternative text for images, of HTML line breaks alone. */
export function plainText(node: Node): string {
  return collect(node as Nodes)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

function collect(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : ''
    case 'tableRow':
      return node.children.map(collect).join(' ')
    case 'definition':
    case 'footnoteReference':
    case 'shortcode':
      return ''
    default:
      if (!('children' in node)) return ''
      return node.children.map(collect).join(isBlockParent(node.type) ? '\n' : '')
  }
}

const isBlockParent = (type: Nodes['type']): boolean =>
  ['root', 'blockquote', 'list', 'listItem', 'table', 'footnoteDefinition', 'mdxJsxFlowElement'].includes(type)
