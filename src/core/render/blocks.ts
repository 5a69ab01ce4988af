import type { Element, Root as HastRoot, RootContent } from 'hast'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { decoded, isBeside } from '../links/beside.ts'
import { targetOf } from '../links/target.ts'
import type { BesideImage, Block, TargetInText } from '../model/body.ts'
import type { Place } from '../model/diagnostic.ts'
import type { ReadingSettings } from '../model/settings.ts'
import type { Disclosure, LocatedItem, Outline } from '../model/outline.ts'
import { markItems } from './mark-items.ts'
import { settle } from './settle.ts'

/** Where a text comes from, and where its page will be. */
export interface PageSetting {
  readonly file: string
  /** Path of the page, against which relative links are resolved. */
  readonly base: string
  readonly settings: ReadingSettings
}

export interface Rendered {
  readonly blocks: readonly Block[]
  readonly images: readonly BesideImage[]
  /** Links into the archive in reading order. */
  readonly targets: readonly TargetInText[]
}

/** Splits safe hast into the blocks of a body. */
export function blocksOf(
  hast: HastRoot,
  tree: Root,
  outline: Outline,
  items: readonly LocatedItem[],
  disclosures: readonly Disclosure[],
  { file, base, settings }: PageSetting,
): Rendered {
  const images = new Map<string, BesideImage>()
  const targets: TargetInText[] = []
  visit(hast, 'element', (element) => {
    const target = element.tagName === 'a' ? setLink(element, base, settings) : null
    if (target) targets.push({ ...target, place: placeIn(file, element) })
    if (element.tagName === 'img') setImage(element, images, file)
  })
  const itemsAt = itemsByBlock(items)
  const starts = tree.children.map(({ position }) => position?.start.offset ?? 0)
  const indexOf = ({ position }: RootContent): number | null =>
    position?.start.offset === undefined ? null : lastAtOrBefore(starts, position.start.offset)
  const { before, after } = markItems(hast, indexOf, items, disclosures)
  const blocks = hast.children.flatMap((child): Block[] => {
    if (child.type !== 'element') return []
    const index = indexOf(child)
    const content = settle([...(before.get(child) ?? []), child, ...(after.get(child) ?? [])])
    if (index === null) return [{ section: null, item: null, headingDepth: null, content }]
    const section = outline.sectionOf[index] ?? null
    const [item, ...others] = itemsAt.get(index) ?? []
    const depth = /^h([1-6])$/.exec(child.tagName)?.[1]
    return [
      {
        section,
        item: item !== undefined && others.length === 0 ? item : null,
        headingDepth: depth ? Number(depth) : null,
        content,
      },
    ]
  })
  return { blocks, images: [...images.values()], targets }
}

/** Marks a link into the archive with its target, for which `finish` will know the address; every other link stays as written. */
function setLink(element: Element, base: string, settings: ReadingSettings): Pick<TargetInText, 'target' | 'url'> | null {
  const { href } = element.properties
  if (typeof href !== 'string' || href.startsWith('#')) return null
  const url = decodeReference(href)
  const target = targetOf(url, base, settings)
  if (target === null) return null
  element.data = { ...element.data, target }
  return { target, url }
}

function placeIn(file: string, { position }: Element): Place {
  if (!position) return { file }
  const { start, end } = position
  const from = { file, line: start.line, column: start.column }
  // An element of HTML that is never closed may end, for its parser, before it begins.
  const isBackward = end.line < start.line || (end.line === start.line && end.column < start.column)
  return isBackward ? from : { ...from, endLine: end.line, endColumn: end.column }
}

/** The address of a link as it was before HTML percent-encoded the braces of its `ref`. */
const decodeReference = (href: string): string => (href.startsWith('%7B%7B') ? decoded(href) : href)

function setImage(element: Element, images: Map<string, BesideImage>, file: string): void {
  const { src, alt } = element.properties
  if (typeof src !== 'string') return
  element.properties = { ...element.properties, alt: alt ?? '', loading: 'lazy', decoding: 'async' }
  if (!isBeside(src)) return
  const path = decoded(src).replace(/^\.\//, '')
  if (!images.has(path)) images.set(path, { path, place: placeIn(file, element) })
  delete element.properties['src']
  element.data = { ...element.data, beside: path }
}

/** The items of each top-level node. */
function itemsByBlock(located: readonly LocatedItem[]): ReadonlyMap<number, readonly number[]> {
  const items = new Map<number, number[]>()
  for (const [
    item,
    {
      span: [first, last],
    },
  ] of located.entries()) {
    for (let index = first; index <= last; index += 1) {
      const here = items.get(index)
      if (here) here.push(item)
      else items.set(index, [item])
    }
  }
  return items
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? Infinity) <= value) low = middle
    else high = middle - 1
  }
  return low
}
