import { closest } from 'fastest-levenshtein'
import type { Node, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { NamedTopic } from '../model/body.ts'
import type { Finding } from '../model/diagnostic.ts'
import { placeOf } from './place-of.ts'

/**
 * The words of an editor's comment. After `topics:` come names of topics, up to the end of the comment; after `allow` and `allow-file`
 * codes of findings, a colon and the reason.
 */
const commentWords = ['sponsor', 'not-sponsor', 'item', 'not-item', 'allow', 'allow-file', 'no-topics', 'topics:'] as const

/** A `galley:` comment, split into words. */
export interface Comment {
  /** As written, known or not; without the names of topics. */
  readonly words: readonly string[]
  /** Names of topics, an empty list for `no-topics`; null if the comment is not about topics. */
  readonly topics: readonly string[] | null
  /** What follows `allow` or `allow-file`; null if the comment has neither. */
  readonly allowance: Allowance | null
}

/** Findings that an editor accepts, and why. */
export interface Allowance {
  /** As written. */
  readonly codes: readonly string[]
  /** Empty where none is given. */
  readonly reason: string
  readonly isFileWide: boolean
}

/**
 * Reads `<!-- galley: sponsor -->`, in MDX `{/* galley: sponsor *\/}`: words with blanks or commas between, and at the end
 * perhaps `topics: secrets, CI/CD` with commas between. Other comments are none of Galley's business.
 */
export function commentsOf(node: Node): readonly Comment[] {
  return [...sourceOf(node).matchAll(comment)].map(([, html = '', mdx = html]) => commentOf(mdx))
}

/** Whether a node is an HTML comment, for Galley or not. */
export const isHtmlComment = (node: Node): boolean => node.type === 'html' && sourceOf(node).startsWith('<!--')

/** Stops at the next comment's beginning, so that unclosed comments take linear time. */
const comment = /<!--\s*galley:((?:(?!-->|<!--)[^])*)-->|\/\*\s*galley:((?:(?!\*\/|\/\*)[^])*)\*\//g

/** `<!-- galley allow …`, `<!-- Galley: allow …`. */
const misspoken = new RegExp(`(?:<!--|/\\*)\\s*(galley\\b\\s*:?)\\s*(${commentWords.join('|')})(?![\\w-])`, 'gi')

function sourceOf(node: Node): string {
  const isComment = node.type === 'html' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
  return isComment ? ((node as Node & { value?: string }).value ?? '') : ''
}

function commentOf(text: string): Comment {
  const [first, allow, rest] = cutAt(text, /(?<![^\s,])(?:allow|allow-file)(?=\s|$)/)
  // After `topics:` even `allow` is the name of a topic.
  if (allow === null || /(?<![^\s,])topics:/.test(first)) return { ...commentWordsOf(text), allowance: null }
  const { words, topics } = commentWordsOf(first)
  return { words: [...words, allow], topics, allowance: { ...allowanceOf(rest), isFileWide: allow === 'allow-file' } }
}

/** The parts of a text before, in and after the first match of a pattern; if nothing matches, all of it is before. */
function cutAt(text: string, pattern: RegExp): [before: string, match: string | null, after: string] {
  const found = pattern.exec(text)
  if (!found) return [text, null, '']
  return [text.slice(0, found.index), found[0], text.slice(found.index + found[0].length)]
}

function commentWordsOf(text: string): Pick<Comment, 'words' | 'topics'> {
  const [before, mark, names] = cutAt(text, /(?<![^\s,])topics:/)
  const words = before.split(/[\s,]+/).filter(Boolean)
  if (mark === null) return { words, topics: words.includes('no-topics') ? [] : null }
  return { words: [...words, mark], topics: listed(names, /,/) }
}

/** Reads `link-repeated, word-unknown: the vote closes this week`. */
export function allowanceOf(text: string): Pick<Allowance, 'codes' | 'reason'> {
  const [codes, , reason] = cutAt(text, /:/)
  return { codes: listed(codes, /[\s,]+/), reason: reason.trim().replace(/\s+/g, ' ') }
}

const listed = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((name) => name.trim())
    .filter(Boolean)

/** The topics that comments in a node, or the node itself, set; null if none does. */
export function topicsSetIn(node: Node, file: string): readonly NamedTopic[] | null {
  let topicsSet: NamedTopic[] | null = null
  visit(node, (child) => {
    for (const { topics } of commentsOf(child)) {
      if (topics) topicsSet = [...(topicsSet ?? []), ...topics.map((name) => ({ name, place: placeOf(child, file) }))]
    }
  })
  return topicsSet
}

/** The known word nearest to one. `allow:` means `allow`, though `topics:` is no further away by letters. */
const meantBy = (word: string): string => {
  const bare = word.replace(/:$/, '')
  return commentWords.find((known) => known === bare) ?? closest(word, [...commentWords])
}

/** Findings on comments that are meant for Galley but have an unknown word or a wrong beginning. */
export function commentFindings(tree: Root, file: string): Finding[] {
  const findings: Finding[] = []
  const known: readonly string[] = commentWords
  const all = commentWords.map((word) => `\`${word}\``).join(', ')
  visit(tree, (node) => {
    const report = (message: string) => findings.push({ code: 'comment-unknown', place: placeOf(node, file), message })
    for (const [, begun = '', word = ''] of sourceOf(node).matchAll(misspoken)) {
      if (begun !== 'galley:')
        report(`The comment begins with “${begun.trim()}”, so that it is not read; write \`galley: ${word.toLowerCase()}\`.`)
    }
    for (const { words, topics } of commentsOf(node)) {
      // Only the first unknown word is reported: what follows `alow` is its code and its reason.
      const wrong = words.find((word) => !known.includes(word))
      if (wrong !== undefined) {
        report(`“${wrong}” is no word of a \`galley:\` comment; did you mean \`${meantBy(wrong)}\`? There are ${all}.`)
      }
      if (words.length === 0) report(`The \`galley:\` comment says nothing; write one of ${all}, or remove it.`)
      if (topics?.length === 0 && words.includes('topics:')) {
        report('`topics:` names no topic; write them with commas between, or `no-topics` for none.')
      }
    }
  })
  return findings
}
