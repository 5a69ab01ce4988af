import { closest } from 'fastest-levenshtein'
import type { Node, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { NamedTopic } from '../model/body.ts'
import type { Finding } from '../model/diagnostic.ts'
import { placeOf } from './place-of.ts'

/**
 * What a comment of the editor's may say; `topics:` goes on with the names of topics, to the comment's end, and `allow` and
 * `allow-file` with codes of findings, a colon and the reason.
 */
const commentWords = ['sponsor', 'not-sponsor', 'item', 'not-item', 'allow', 'allow-file', 'no-topics', 'topics:'] as const

/** A `galley:` comment, cut into its words. */
export interface Comment {
  /** As written, those of `commentWords` and others; without the names of topics. */
  readonly words: readonly string[]
  /** Topics by name, none for `no-topics`; null where the comment says nothing of topics. */
  readonly topics: readonly string[] | null
  /** What follows `allow` or `allow-file`; null where neither is said. */
  readonly allowance: Allowance | null
}

/** Findings that an editor means to have, and why. */
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

/** Whether a node is a comment of HTML, whatever it says. */
export const isHtmlComment = (node: Node): boolean => node.type === 'html' && sourceOf(node).startsWith('<!--')

/** To its own end and past no other beginning, so that one that is never closed takes no time. */
const comment = /<!--\s*galley:((?:(?!-->|<!--)[^])*)-->|\/\*\s*galley:((?:(?!\*\/|\/\*)[^])*)\*\//g

/** `<!-- galley allow …`, `<!-- Galley: allow …`. */
const misspoken = new RegExp(`(?:<!--|/\\*)\\s*(galley\\b\\s*:?)\\s*(${commentWords.join('|')})(?![\\w-])`, 'gi')

function sourceOf(node: Node): string {
  const isComment = node.type === 'html' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
  return isComment ? ((node as Node & { value?: string }).value ?? '') : ''
}

function commentOf(text: string): Comment {
  const [first, allow, rest] = cutAt(text, /(?<![^\s,])(?:allow|allow-file)(?=\s|$)/)
  // Names of topics go on to the end, whatever they are.
  if (allow === null || /(?<![^\s,])topics:/.test(first)) return { ...commentWordsOf(text), allowance: null }
  const { words, topics } = commentWordsOf(first)
  return { words: [...words, allow], topics, allowance: { ...allowanceOf(rest), isFileWide: allow === 'allow-file' } }
}

/** A text before, in and after the first match of a pattern; all of it before where nothing matches. */
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

/** What comments within a node, or the node itself, say of its topics; null where none does. */
export function topicsSaidIn(node: Node, file: string): readonly NamedTopic[] | null {
  let said: NamedTopic[] | null = null
  visit(node, (child) => {
    for (const { topics } of commentsOf(child)) {
      if (topics) said = [...(said ?? []), ...topics.map((name) => ({ name, place: placeOf(child, file) }))]
    }
  })
  return said
}

/** `allow:` is nearer to `allow` than to `topics:`, though as many letters lie between. */
const meantBy = (word: string): string => {
  const bare = word.replace(/:$/, '')
  return commentWords.find((known) => known === bare) ?? closest(word, [...commentWords])
}

/** Comments that are meant for Galley, and that it does not understand. */
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
      // What follows a word that is none, such as the code and the reason after `alow`, belongs to it.
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
