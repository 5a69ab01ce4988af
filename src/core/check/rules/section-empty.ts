import type { Heading, RootContent } from 'mdast'
import { plainText } from '../../structure/plain-text.ts'
import type { Rule } from '../rule.ts'

/** A heading with nothing under it: what stood there went, or never came. Sections of a draft may wait. */
export const sectionEmpty: Rule = function* ({ tree, values, lines }) {
  if (values.draft === true) return
  const nodes = tree.children.filter(isShown)
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'heading' || !isEnd(nodes[index + 1], node)) continue
    const text = plainText(node)
    if (text === '') continue
    const { start, end } = node.position!
    yield {
      code: 'section-empty',
      place: lines.at(start.offset!, end.offset!),
      message: `Nothing stands under “${text}”; write the section, or remove its heading.`,
    }
  }
}

const isEnd = (next: RootContent | undefined, { depth }: Heading): boolean =>
  next === undefined || (next.type === 'heading' && next.depth <= depth)

/** Comments, rules, definitions and the imports of MDX show nothing. */
const isShown = (node: RootContent): boolean =>
  !unseen.has(node.type) &&
  !(node.type === 'html' && node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() === '') &&
  !('value' in node && (node.type as string) === 'mdxFlowExpression' && /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value))

const unseen: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'thematicBreak', 'mdxjsEsm'])
