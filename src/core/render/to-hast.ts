import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { raw } from 'hast-util-raw'
import type { Node, Root } from 'mdast'
import { toHast, type State } from 'mdast-util-to-hast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { Finding, Outcome } from '../model/diagnostic.ts'
import type { Shortcode } from '../model/document.ts'
import { Lines } from '../parse/lines.ts'
import { highlight } from './highlight.ts'
import { sanitise, unsafeIn } from './sanitise.ts'
import { setStrayText } from './stray-text.ts'
import { embedOf, isKnownShortcode, lackOf } from './shortcodes.ts'

/** Replaces a component of an MDX issue by what it contains. */
function seeThrough(
  state: State,
  node: { name?: string | null; attributes?: unknown[]; children?: unknown[] } & Node,
): ElementContent[] {
  return state.all(node as never) as ElementContent[]
}

/** Gives the links and images of an embed the position of its shortcode, which findings then have as their place. */
function placed<Embed extends ElementContent | ElementContent[]>(embed: Embed, position: Position | undefined): Embed {
  if (!position) return embed
  visit({ type: 'root', children: [embed].flat() } satisfies HastRoot, 'element', (element) => {
    if (element.tagName === 'a' || element.tagName === 'img') element.position = position
  })
  return embed
}

const handlers = {
  shortcode: (
    _: State,
    { shortcode, position }: { shortcode: Shortcode; position?: Position },
    parent: { type: string } | undefined,
  ) =>
    placed(
      embedOf(
        shortcode,
        parent?.type !== undefined && parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem',
      ),
      position,
    ),
  mdxJsxFlowElement: seeThrough,
  mdxJsxTextElement: seeThrough,
  mdxFlowExpression: () => undefined,
  mdxTextExpression: () => undefined,
  mdxjsEsm: () => undefined,
}

/**
 * The tree as safe hast: shortcodes replaced, raw HTML parsed and sanitised, code marked up. Top-level elements keep the position
 * of the nodes from which they were made.
 *
 * @param anchors the `id` of each node that has one
 * @param text the text from which the tree was parsed
 */
export function safeHast(
  tree: Root,
  anchors: ReadonlyMap<Node, string>,
  file: string,
  text: string,
): Outcome<HastRoot> & { value: HastRoot } {
  const findings: Finding[] = []
  let hasHtml = false
  visit(tree, (node) => {
    if (node.type === 'html') hasHtml = true
    if (node.type === 'shortcode' && !isKnownShortcode(node.shortcode.name)) {
      const message = `\`${node.shortcode.name}\` is not a shortcode that Galley knows; readers see \`${node.shortcode.source.split('\n')[0]}\`.`
      findings.push({ code: 'shortcode-unknown', place: node.shortcode.place, message })
    }
    const lack = node.type === 'shortcode' ? lackOf(node.shortcode) : null
    if (node.type === 'shortcode' && lack) {
      const message = `\`${node.shortcode.name}\` needs ${lack}; readers see \`${node.shortcode.source.split('\n')[0]}\`.`
      findings.push({ code: 'shortcode-invalid', place: node.shortcode.place, message })
    }
    const id = anchors.get(node)
    if (id) node.data = { ...node.data, hProperties: { id } }
    if (node.type === 'heading' && node.depth === 1) node.data = { ...node.data, hName: 'h2' }
  })
  const dirty = toHast(tree, { allowDangerousHtml: true, clobberPrefix: '', handlers: handlers as never }) as HastRoot
  const whole = hasHtml ? withLines(raw(dirty, { file: new VFile(text) }) as HastRoot, text) : dirty
  findings.push(...unsafeIn(whole, file))
  const value = sanitise(whole)
  if (hasHtml) setStrayText(value)
  dropRepeatedIds(value)
  highlight(value)
  return { value, findings }
}

/** Lines and columns by the offsets: parse5 counts the end of a line twice if it follows a bare `&`. */
function withLines(tree: HastRoot, text: string): HastRoot {
  const lines = new Lines('', text)
  visit(tree, ({ position }) => {
    // An element that nothing closes has no end, whatever the types say.
    for (const point of [position?.start, position?.end]) {
      if (point?.offset === undefined) continue
      const { line, column } = lines.at(point.offset)
      Object.assign(point, { line, column })
    }
  })
  return tree
}

/** Only the first element with an `id` keeps it, so that a link to the `id` is unambiguous. An empty one is none. */
function dropRepeatedIds(tree: HastRoot): void {
  const seen = new Set<unknown>([''])
  visit(tree, 'element', ({ properties }: Element) => {
    const { id } = properties
    if (id === undefined) return
    if (seen.has(id)) delete properties['id']
    seen.add(id)
  })
}
