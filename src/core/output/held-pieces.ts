import type { ElementContent } from 'hast'
import { excerpt } from '../archive/excerpt.ts'
import type { Entry } from '../model/entry.ts'
import type { HeldPiece } from './judge.ts'
import { hashOf } from './pieces.ts'
import { textNodesOf } from './read-html.ts'
import { stringsIn } from './strings-in.ts'

/** Pieces of the texts that are not published, in every way in which an output may cut a text, by hash. */
export function heldPieces(entries: readonly Entry[], held: ReadonlySet<string>): ReadonlyMap<number, HeldPiece> {
  const pieces = new Map<number, HeldPiece>()
  for (const entry of entries.filter(({ file }) => held.has(file))) {
    for (const text of [...fieldsOf(entry), ...textNodesIn(entry)]) {
      const hash = hashOf(text)
      if (hash !== null && !pieces.has(hash)) pieces.set(hash, { heldFile: entry.file, text })
    }
  }
  return pieces
}

/** Whether a piece is in what is published as well, so that it tells nothing; made when it is first asked. */
export function publishedAsWell(
  entries: readonly Entry[],
  held: ReadonlySet<string>,
  more: readonly unknown[],
): (text: string) => boolean {
  let whole: string | undefined
  const make = () => {
    const published = entries.filter(({ file }) => !held.has(file))
    return bare([...published.flatMap((entry) => [...fieldsOf(entry), ...textNodesIn(entry)]), ...stringsIn(more)].join('\n'))
  }
  return (text) => (whole ??= make()).includes(bare(text))
}

/** A text without anything that formats may write in different ways. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** What pages, feeds and data show of a text without its markup. */
function fieldsOf({ publication, body }: Entry): string[] {
  const ofBody = body
    ? [
        ...body.text.split('\n'),
        ...body.sections.flatMap(({ heading, text }) => [heading, text]),
        ...body.items.flatMap(({ title, commentary }) => [title, commentary]),
        ...body.passages.flatMap(({ text }) => [text, excerpt(text)]),
        ...body.mentions.flatMap(({ name, quote }) => [name, quote, excerpt(quote)]),
        ...body.markdown.flatMap((part) => (typeof part === 'string' ? part.split('\n') : [])),
      ]
    : []
  return [...stringsIn(publication?.meta ?? null), ...ofBody]
}

/** The text between any two tags. */
function textNodesIn({ body }: Entry): string[] {
  const texts: string[] = []
  const collect = (node: ElementContent): void => {
    if (node.type === 'text') texts.push(node.value)
    else if (node.type === 'element') node.children.forEach(collect)
    else if (node.type === 'raw') texts.push(...textNodesOf(node.value))
  }
  for (const { content } of body?.blocks ?? []) content.forEach(collect)
  return texts
}
