import type { Link, ListItem, Paragraph, Root, RootContent, Strong, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Disclosure } from '../core/model/outline.ts'

/** Tells of what somebody paid for in a tree that Astro renders, as the core's `markItems` does with what it renders. */
export function disclose(tree: Root, disclosures: readonly Disclosure[]): void {
  for (const { nodes, isLabelled } of disclosures) {
    for (const node of nodes) visit(node as RootContent, 'link', asSponsored)
    const [head] = nodes
    if (isLabelled || !head) continue
    const at = tree.children.indexOf(head as RootContent)
    if (at >= 0) tree.children.splice(at, 0, labelled('paragraph') as Paragraph)
    else if (head.type === 'listItem') labelEntry(head as ListItem)
    else labelBefore(tree, head as Link)
  }
}

function asSponsored(link: Link): void {
  if (/^https?:/i.test(link.url)) link.data = { ...link.data, hProperties: { ...link.data?.hProperties, rel: ['sponsored'] } }
}

const labelled = (type: 'paragraph' | 'strong'): Paragraph | Strong => ({
  type,
  data: { hProperties: { className: ['label'] } },
  children: [{ type: 'text', value: 'Sponsored' }],
})

const inline = (): [Strong, Text] => [labelled('strong') as Strong, { type: 'text', value: ' ' }]

function labelEntry({ children: [first] }: ListItem): void {
  if (first?.type === 'paragraph') first.children.unshift(...inline())
}

function labelBefore(tree: Root, link: Link): void {
  visit(tree, 'paragraph', ({ children }) => {
    const at = children.indexOf(link)
    if (at >= 0) children.splice(at, 0, ...inline())
  })
}
