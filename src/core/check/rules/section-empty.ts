import type { Heading, RootContent } from 'mdast'
import { plainText } from '../../entry/plain-text.ts'
import { placeOf } from '../../parse/place-of.ts'
import { defineRule } from '../rule.ts'

/**
 * A heading with nothing under it. Drafts are left out, and so are headings that are items: links without commentary, if others of the
 * same rank have none, either.
 */
export const sectionEmpty = defineRule({
  code: 'section-empty',
  severity: 'warning',
  help: 'Write the section, or remove its heading.',
  scope: 'entry',
  *check({ tree, values, file }) {
    if (values.draft === true) return
    const nodes = tree.children.filter(isShown)
    const bare = nodes.filter((node, index): node is Heading => node.type === 'heading' && isEnd(nodes[index + 1], node))
    for (const node of bare) {
      if (isItem(node) && bare.filter((other) => other.depth === node.depth && isItem(other)).length > 1) continue
      const text = plainText(node)
      if (text === '') continue
      yield {
        place: placeOf(node, file),
        message: `Nothing stands under “${text}”; write the section, or remove its heading.`,
      }
    }
  },
})

const isEnd = (next: RootContent | undefined, { depth }: Heading): boolean =>
  next === undefined || (next.type === 'heading' && next.depth <= depth)

/** Whether a heading is nothing but a link. */
const isItem = ({ children }: Heading): boolean => children.length === 1 && children.every(({ type }) => type === 'link')

/** Whether it is a list of empty bullets, as templates have them. */
const isBlank = (node: RootContent): boolean =>
  node.type === 'list' && node.children.every(({ children }) => children.length === 0)

/** Whether readers see anything of it: not of comments, rules, definitions and the imports of MDX. */
const isShown = (node: RootContent): boolean =>
  !unseen.has(node.type) &&
  !isBlank(node) &&
  !(node.type === 'html' && node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() === '') &&
  !('value' in node && (node.type as string) === 'mdxFlowExpression' && /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value))

const unseen: ReadonlySet<string> = new Set(['definition', 'footnoteDefinition', 'thematicBreak', 'mdxjsEsm'])
