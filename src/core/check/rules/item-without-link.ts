import type { ListItem, Paragraph, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../../entry/plain-text.ts'
import { spanOf } from '../../parse/place-of.ts'
import { defineRule } from '../rule.ts'

/** So many entries with links make a list of links. */
const minOccurrences = 3

/** A title without a link among titles that all have one: its link was forgotten. */
export const itemWithoutLink = defineRule({
  code: 'item-without-link',
  severity: 'warning',
  help: 'Link the title.',
  scope: 'entry',
  *check({ tree, lines, body }) {
    for (const group of [...sectionsOf(tree), ...listsOf(tree)]) {
      const linked = group.filter(({ isLinked }) => isLinked).length
      const plain = group.find(({ isLinked, isTitle }) => !isLinked && isTitle)
      if (linked < minOccurrences || !plain || linked < group.length - 1) continue
      const { title, start, end } = plain
      const { line } = lines.at(start)
      if (body.items.some(({ kind, place }) => kind === 'event' && place.line <= line && line <= place.endLine)) continue
      const message = `“${title}” has no link, as the other titles here do; link it.`
      yield { place: lines.at(start, end), message }
    }
  },
})

interface ListEntry {
  readonly title: string
  /** It begins with a linked title. */
  readonly isLinked: boolean
  /** It begins with what reads like a title and has no link; in a paragraph, a short line follows. */
  readonly isTitle: boolean
  readonly start: number
  readonly end: number
}

/** Paragraphs of several lines, grouped by the heading above them. */
function sectionsOf(tree: Root): ListEntry[][] {
  let group: ListEntry[] = []
  const groups = [group]
  for (const node of tree.children) {
    if (node.type === 'heading') groups.push((group = []))
    else if (node.type === 'paragraph' && node.children.some(({ type }) => type === 'break')) group.push(entryOf(node))
  }
  return groups
}

function listsOf(tree: Root): ListEntry[][] {
  const groups: ListEntry[][] = []
  visit(tree, 'list', ({ children }) => {
    const heads = children.map((item: ListItem) => item.children[0])
    if (heads.every((head) => head?.type === 'paragraph')) groups.push(heads.map(entryOf))
  })
  return groups
}

function entryOf(paragraph: Paragraph): ListEntry {
  const { children } = paragraph
  const at = children.findIndex(({ type }) => type === 'break')
  const line = at === -1 ? children : children.slice(0, at)
  const head: Paragraph = { type: 'paragraph', children: line }
  const title = plainText(head)
  const rest = children.slice(at + 1)
  const stop = rest.findIndex(({ type }) => type === 'break')
  const next: Paragraph = { type: 'paragraph', children: stop === -1 ? rest : rest.slice(0, stop) }
  const inner = line.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return {
    title,
    isLinked:
      inner[0] !== undefined && holdsLink(inner[0]) && (at !== -1 || setsOff.test(title.slice(plainText(inner[0]).length))),
    isTitle: !line.some(holdsLink) && isTitle(title) && (at === -1 || plainText(next).split(/\s+/).length <= 8),
    start: spanOf(paragraph).start,
    end: spanOf(line.at(-1) ?? paragraph).end,
  }
}

/** What may follow the title of an entry in a list. Anything else makes the title part of a sentence. */
const setsOff = /^\s*(?:$|[-–—―|:(,•·[])/

/** Three to twenty words that neither end like a sentence nor begin like an afterthought (“and more”). */
const isTitle = (text: string): boolean =>
  /^\S+(?:\s+\S+){2,19}$/.test(text) &&
  !/[.:;,!?)"”]$/.test(text) &&
  !/^(?:and|or|plus|also|more|many|others?|thanks)\b|^(?:\.{3}|…)/i.test(text)

const holdsLink = (node: PhrasingContent): boolean =>
  node.type === 'link' || node.type === 'linkReference' || ('children' in node && node.children.some(holdsLink))
