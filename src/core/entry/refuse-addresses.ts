import type { Definition, Image, Link, Nodes, Root, RootContent } from 'mdast'
import type { Finding } from '../model/diagnostic.ts'
import { isNoAddress } from '../links/no-address.ts'
import { refusalOf } from '../links/refused.ts'
import { safeUrl, type Use } from '../links/safe-url.ts'

/** A tree whose links and images all have addresses that may be published. */
export interface SafeTree {
  readonly tree: Root
  readonly findings: readonly Finding[]
}

/**
 * Replaces links and images whose address is refused by their words or their alternative text, so that nothing that is read from the
 * tree has such an address: items, events, links, pages, feeds and Markdown. The given tree stays as the editor wrote it.
 */
export function refuseAddresses(tree: Root, file: string): SafeTree {
  const definitions = new Map<string, Definition>()
  collectDefinitions(tree, definitions)
  const findings: Finding[] = []
  /** The address as it may be published; null, with a finding, if it is refused. */
  const checked = (url: string, what: string, position: Nodes['position'], use: Use): string | null => {
    // A link without an address leads to its own page.
    if (url === '') return use === 'link' ? url : null
    const safe = safeUrl(url, use)
    if (safe !== null) return safe
    const place = position ? { file, ...placeOf(position) } : { file }
    const finding = isReported(url) ? null : refusalOf(url, what, place, use)
    if (finding) findings.push(finding)
    return null
  }
  const isReferenceSafe = (identifier: string, use: Use): boolean => {
    const url = definitions.get(identifier)?.url
    return url === undefined || (url === '' && use === 'link') || safeUrl(url, use) !== null
  }
  const kept = (node: RootContent): RootContent[] => {
    switch (node.type) {
      case 'link': {
        const url = checked(node.url, 'The link', node.position, 'link')
        return url === null ? node.children.flatMap(kept) : [withChildren(withUrl(node, url), kept)]
      }
      case 'image': {
        const url = checked(node.url, 'The image', node.position, 'image')
        return url === null ? wordsOf(node) : [withUrl(node, url)]
      }
      case 'definition': {
        const url = checked(node.url, 'The definition', node.position, 'link')
        return url === null ? [] : [withUrl(node, url)]
      }
      case 'linkReference':
        return isReferenceSafe(node.identifier, 'link') ? [withChildren(node, kept)] : node.children.flatMap(kept)
      case 'imageReference':
        return isReferenceSafe(node.identifier, 'image') ? [node] : wordsOf(node)
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const attributes = node.attributes.filter(
          (it) =>
            it.type !== 'mdxJsxAttribute' ||
            !addressAttribute.test(it.name) ||
            typeof it.value !== 'string' ||
            checked(it.value, `\`${it.name}\` of \`${node.name ?? ''}\``, node.position, 'link') !== null,
        )
        return [withChildren(attributes.length < node.attributes.length ? { ...node, attributes } : node, kept)]
      }
      default:
        return [withChildren(node, kept)]
    }
  }
  return { tree: withChildren(tree, kept), findings }
}

/** Whether a rule reports the address: one that was never filled in, a mistyped scheme, an invalid host. */
const isReported = (url: string): boolean => isNoAddress(url) || (/^https?:/i.test(url) && !URL.canParse(url))

/** Attributes of elements and components in MDX that hold one address. */
const addressAttribute = /^(?:href|src|link|url|action|formaction|poster|data|xlink:?href)$/i

const withUrl = <N extends Link | Image | Definition>(node: N, url: string): N => (url === node.url ? node : { ...node, url })

function collectDefinitions(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) collectDefinitions(child, definitions)
}

/** The same node if nothing in it is refused, else a copy. */
function withChildren<N extends Nodes>(node: N, kept: (child: RootContent) => RootContent[]): N {
  if (!('children' in node)) return node
  const before: readonly RootContent[] = node.children
  const after = before.flatMap(kept)
  return after.length === before.length && after.every((child, index) => child === before[index])
    ? node
    : { ...node, children: after }
}

const wordsOf = ({
  alt,
  position,
}: {
  readonly alt?: string | null | undefined
  readonly position?: Nodes['position']
}): RootContent[] => (alt ? [{ type: 'text', value: alt, ...(position ? { position } : {}) }] : [])

const placeOf = ({ start, end }: NonNullable<Nodes['position']>) => ({
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
})
