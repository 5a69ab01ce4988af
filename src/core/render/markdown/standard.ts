import type { BlockContent, Definition, Image, Link, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { rulingOf } from '../../parse/ruling.ts'
import { htmlOf } from '../hast.ts'
import { componentOf, wordsOf, type Component } from './components.ts'
import { embedBlocks, embedWords } from './embeds.ts'

type Definitions = ReadonlyMap<string, Definition>

/**
 * A copy of the tree with nothing but CommonMark, GFM and raw HTML: references are resolved, and shortcodes and MDX components replaced
 * by their content. Comments to Galley stay, since they tell what is an item and who paid.
 */
export function standardOf(tree: Root): Root {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return { type: 'root', children: tree.children.flatMap((child) => standard(child, definitions, true)) }
}

function standard(node: RootContent, definitions: Definitions, isBlock: boolean): RootContent[] {
  const all = (children: readonly RootContent[], areBlocks: boolean) =>
    children.flatMap((child) => standard(child, definitions, areBlocks))
  switch (node.type) {
    case 'definition':
    case 'mdxjsEsm':
    case 'yaml':
      return []
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return rulingOf(node)
        ? [{ type: 'html', value: htmlOf({ type: 'comment', value: node.value.replace(/^\s*\/\*|\*\/\s*$/g, '') }) }]
        : wordsOf(node.value)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentOf(node as Component, (children) => all(children, node.type === 'mdxJsxFlowElement'))
    case 'shortcode':
      return isBlock ? embedBlocks(node.shortcode) : embedWords(node.shortcode)
    case 'linkReference': {
      const { url = '', title } = definitions.get(node.identifier) ?? {}
      const link: Link = { type: 'link', url, title: title ?? null, children: all(node.children, false) as PhrasingContent[] }
      return [link]
    }
    case 'imageReference': {
      const { url = '', title } = definitions.get(node.identifier) ?? {}
      const image: Image = { type: 'image', url, title: title ?? null, alt: node.alt ?? '' }
      return [image]
    }
    default: {
      if (!('children' in node)) return [{ ...node }]
      const children = all(node.children, isParentOfBlocks(node.type)) as BlockContent[]
      return [{ ...node, children } as RootContent]
    }
  }
}

const isParentOfBlocks = (type: RootContent['type']): boolean =>
  ['blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(type)
