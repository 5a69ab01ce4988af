import type { Node } from 'mdast'

/** What an editor says of a block against what Galley would take it for. */
export interface Ruling {
  readonly isItem?: boolean
  readonly isSponsored?: boolean
}

const words: Readonly<Record<string, Ruling>> = {
  sponsor: { isItem: true, isSponsored: true },
  'not-sponsor': { isSponsored: false },
  item: { isItem: true },
  'not-item': { isItem: false },
}

/**
 * Reads `<!-- galley: sponsor -->`, in MDX `{/* galley: sponsor *\/}`: any of `sponsor`, `not-sponsor`, `item`, `not-item`,
 * several of them with blanks or commas between. Other comments are none of Galley's business.
 */
export function rulingOf(node: Node): Ruling | null {
  const isComment = node.type === 'html' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
  if (!isComment) return null
  const { value = '' } = node as Node & { value?: string }
  const said = [...value.matchAll(/(?:<!--|\/\*)\s*galley:([^>*]*?)(?:-->|\*\/)/g)].flatMap(([, list]) =>
    list!.trim().split(/[\s,]+/),
  )
  const known = said.filter((word) => Object.hasOwn(words, word))
  return known.length === 0 ? null : merge(known.map((word) => words[word]!))
}

export const merge = (rulings: readonly (Ruling | null)[]): Ruling => Object.assign({}, ...rulings) as Ruling
