import type { BlockContent, InlineCode, List, Paragraph, PhrasingContent } from 'mdast'
import { element, htmlOf, text } from '../../render/hast.ts'

/** Galley's own words are strings; other people's come from `quoted`, `link` or `code`. */
export type Phrase = readonly (string | PhrasingContent | readonly PhrasingContent[])[]

const longest = 160
/** A quote is cut to this length: its beginning shows what is meant. */
export const inPassing = 60

/**
 * Quotes somebody's words so that they have no effect on GitHub: `@name` notifies nobody, `#12` and addresses link to no issue, and no
 * sum of money becomes a formula. A zero-width space prevents that; escaping does not, because GitHub looks at the rendered text
 * (https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 */
export function quoted(text: string, most = longest): PhrasingContent[] {
  const flat = text.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
  const short =
    flat.length > most
      ? `${flat
          .slice(0, most)
          .replace(/[\uD800-\uDBFF]$/, '')
          .trimEnd()} …`
      : flat
  const harmless = short
    .replace(/@(?=\w)/g, '@\u200B')
    .replace(/#(?=\d)/g, '#\u200B')
    .replace(/\b(GH)-(?=\d)/gi, '$1\u200B-')
    .replace(/:(?=\/\/)/g, ':\u200B')
    .replace(/\b(www)\./gi, '$1\u200B.')
  return harmless
    .split(/(\$)/)
    .filter(Boolean)
    .map((value) => (value === '$' ? { type: 'html', value: '<span>$</span>' } : { type: 'text', value }))
}

export const code = (value: string): InlineCode => ({ type: 'inlineCode', value: value.replace(/\s+/g, ' ') })

/**
 * A link. GitHub would list this comment in the issues, pull requests and commits that it links to; links by `redirect.github.com`
 * prevent that.
 */
export function link(words: string, url: string): PhrasingContent[] {
  const shown = quoted(words || url.replace(/^https?:\/\//, ''))
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return shown
  const href = new URL(url).href.replace(
    /^https?:\/\/(?:www\.)?github\.com(?=\/[^/]+\/[^/]+\/(?:issues|pull|commit|discussions)\/)/,
    'https://redirect.github.com',
  )
  return [{ type: 'link', url: href, children: shown }]
}

/** A finding's message, with code between backticks. */
export const message = (text: string): PhrasingContent[] =>
  text
    .split(/`([^`]+)`/)
    .flatMap((part, index): PhrasingContent[] => (index % 2 === 1 ? [code(part)] : part === '' ? [] : spaced(part)))

/** Quoted words with spaces at both ends kept, because code may stand beside them. */
function spaced(part: string): PhrasingContent[] {
  const at = (pattern: RegExp): PhrasingContent[] => (pattern.test(part) ? [{ type: 'text', value: ' ' }] : [])
  return part.trim() === '' ? at(/\s/) : [...at(/^\s/), ...quoted(part), ...at(/\s$/)]
}

export const strong = (...phrase: Phrase): PhrasingContent => ({ type: 'strong', children: phrasing(phrase) })

export const phrasing = (phrase: Phrase): PhrasingContent[] =>
  phrase.flatMap((part): readonly PhrasingContent[] =>
    typeof part === 'string' ? [{ type: 'text', value: part }] : 'type' in part ? [part] : part,
  )

export const paragraph = (...phrase: Phrase): Paragraph => ({ type: 'paragraph', children: phrasing(phrase) })

const list = (entries: readonly Phrase[]): List => ({
  type: 'list',
  spread: false,
  children: entries.map((entry) => ({ type: 'listItem', spread: false, children: [paragraph(...entry)] })),
})

/** Longer lists are folded. */
const mostInSight = 6

/**
 * A list under a line that names it. A long list is folded; of one longer than `most`, the rest is counted.
 *
 * @param name of the list, in Galley's own words
 */
export function listing(name: string, entries: readonly Phrase[], most: number): BlockContent[] {
  if (entries.length === 0) return []
  if (most === 0) return [paragraph(`${name}.`)]
  const rest = entries.length - most
  const shown = list([...entries.slice(0, most), ...(rest > 0 ? [[`and ${rest} more.`]] : [])])
  if (entries.length <= mostInSight) return [paragraph(`${name}:`), shown]
  const summary = htmlOf(element('summary', {}, [text(name)]))
  return [{ type: 'html', value: '<details>' + summary }, shown, { type: 'html', value: '</details>' }]
}

/** `1 item`, `3 items`. */
export const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

/** `a`, `a and b`, `a, b and c`. */
export const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
