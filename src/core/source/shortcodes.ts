import type { Finding, Outcome } from '../model/diagnostic.ts'
import type { Shortcode } from '../model/document.ts'
import { Lines } from './lines.ts'

/**
 * Hugo's shortcodes (`{{< name args >}}` and `{{% name args %}}`, https://gohugo.io/content-management/shortcodes/) stand
 * outside Markdown, so they are lifted out before it is parsed. Each leaves a token of its own length made of private-use
 * characters, which Markdown takes for a word: every position stays a position in the file.
 */
export interface Lifted {
  readonly text: string
  readonly shortcodes: readonly Shortcode[]
}

const tag = /\{\{([<%])(?!\/\*)\s*(\/?)\s*([\w-]+)((?:"(?:\\.|[^"\\])*"|`[^`]*`|[^"`])*?)\s*(\/?)\s*([>%])\}\}/gs
const escaped = /\{\{([<%])\/\*(.*?)\*\/([>%])\}\}/gs
/** Those that Hugo wants closed. */
const paired = new Set(['highlight', 'details', 'callout'])
/** Those that hold nothing: a closing tag further down belongs to none of them. */
const single = new Set(['x', 'tweet', 'youtube', 'vimeo', 'subscribe', 'sponsor', 'figure', 'ref', 'relref'])

const mark = '\uE000'
const filler = '\uE001'
const digits = '\uE010\uE011\uE012\uE013\uE014\uE015\uE016\uE017\uE018\uE019'
/** Finds tokens in a text node; `indexOfToken` reads one. */
export const token = /\uE000[\uE010-\uE019]+\uE001*/g
export const indexOfToken = (found: string): number =>
  Number([...found].flatMap((char) => (digits.includes(char) ? [digits.indexOf(char)] : [])).join(''))

/** @param file the place's file; `text` has its front matter blanked already */
export function liftShortcodes(file: string, text: string): Outcome<Lifted> & { value: Lifted } {
  if (!text.includes('{{')) return { value: { text, shortcodes: [] }, findings: [] }
  const lines = new Lines(file, text)
  const findings: Finding[] = []
  const shortcodes: Shortcode[] = []
  const tags = [...text.matchAll(tag)].filter(({ 1: open, 6: close }) => (open === '<' ? '>' : '%') === close)
  const code = codeRanges(text)
  let out = ''
  let at = 0
  for (const [index, found] of tags.entries()) {
    const [whole, , slash, name, args, selfClosing] = found
    const start = found.index
    if (start < at || code.some(([from, to]) => start >= from && start < to)) continue
    const place = lines.at(start, start + whole.length)
    if (slash === '/') {
      findings.push({ code: 'shortcode-unclosed', place, message: `\`${whole}\` closes a shortcode that was never opened.` })
      continue
    }
    const closing =
      selfClosing === '/' || single.has(name!)
        ? undefined
        : tags.slice(index + 1).find(({ 2: isClosing, 3: other }) => isClosing === '/' && other === name)
    const reopened =
      closing && tags.slice(index + 1).some((other) => other.index < closing.index && other[2] === '' && other[3] === name)
    if (!closing && paired.has(name!) && selfClosing !== '/') {
      findings.push({
        code: 'shortcode-unclosed',
        place,
        message: `\`${whole}\` is never closed; write \`{{< /${name} >}}\` after its text.`,
      })
    }
    const end = closing && !reopened ? closing.index + closing[0].length : start + whole.length
    const inner = closing && !reopened ? text.slice(start + whole.length, closing.index) : null
    out += text.slice(at, start) + tokenFor(shortcodes.length, text.slice(start, end))
    shortcodes.push({
      type: 'shortcode',
      name: name!,
      args: argsOf(args ?? ''),
      inner,
      source: text.slice(start, end),
      place: lines.at(start, end),
    })
    at = end
  }
  out += text.slice(at)
  return { value: { text: unescape(out), shortcodes }, findings }
}

/** The token takes the first line's length; the lines below it are blanked, so that line numbers hold. */
function tokenFor(index: number, source: string): string {
  const [first = ''] = /^[^\r\n]*/.exec(source) ?? []
  const number = [...String(index)].map((digit) => digits[Number(digit)]).join('')
  return (mark + number).padEnd(first.length, filler) + source.slice(first.length).replace(/[^\r\n]/g, ' ')
}

// `{{</* x */>}}` shows `{{< x >}}`; spaces, which Markdown ignores at the end, keep the length.
const unescape = (text: string): string =>
  text.replace(escaped, (_, open, inner, close) => `{{${open}${inner}${close}}}`.padEnd(inner.length + 10, ' '))

/** Shortcodes in fenced code and code spans are examples, not calls. */
function codeRanges(text: string): [number, number][] {
  const fences = [...text.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm)]
  const spans = [...text.matchAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g)].filter(({ 0: span }) => span.includes('{{'))
  return [...fences, ...spans].map(({ index, 0: range }) => [index, index + range.length])
}

function argsOf(text: string): Record<string, string> {
  const args: Record<string, string> = {}
  let position = 0
  for (const [, key, quoted, raw, bare] of text.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"((?:\\.|[^"\\])*)"|`([^`]*)`|([^\s"`]+))/g)) {
    const value = quoted !== undefined ? quoted.replace(/\\(.)/g, '$1') : (raw ?? bare ?? '')
    if (key) args[key] = value
    else args[position++] = value
  }
  return args
}
