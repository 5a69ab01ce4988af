import type { Finding, Outcome } from '../model/diagnostic.ts'
import type { Shortcode } from '../model/document.ts'
import { Lines } from './lines.ts'
import { pairsOf, tagsIn } from './shortcode-tags.ts'

/**
 * Hugo's shortcodes (`{{< name args >}}` and `{{% name args %}}`, https://gohugo.io/content-management/shortcodes/) are not
 * Markdown, so they are replaced before it is parsed. Each leaves a token of its own length, made of private-use characters, which
 * Markdown takes for a word. So every position stays a position in the file.
 */
export interface Lifted {
  readonly text: string
  /** What each token stands for, by its number: a shortcode, or the text that an escaped one shows. */
  readonly pieces: readonly (Shortcode | string)[]
}

const escaped = /\{\{([<%])\/\*((?:(?!\{\{[<%]\/\*)[^])*?)\*\/([>%])\}\}/g
/** Shortcodes that Hugo requires to be closed. */
const paired = new Set(['highlight', 'details', 'callout'])

const mark = '\uE000'
const filler = '\uE001'
const [firstDigit, base] = [0xe010, 32]
/** Finds tokens in a text node; `indexOfToken` reads one. */
export const token = /\uE000[\uE010-\uE02F]+\uE001*/g
export const indexOfToken = (found: string): number =>
  [...found]
    .map((char) => char.charCodeAt(0) - firstDigit)
    .filter((digit) => digit >= 0)
    .reduce((number, digit) => number * base + digit, 0)

/** @param text of the file, with its front matter blanked */
export function liftShortcodes(file: string, text: string): Outcome<Lifted> & { value: Lifted } {
  if (!text.includes('{{')) return { value: { text, pieces: [] }, findings: [] }
  const lines = new Lines(file, text)
  const findings: Finding[] = []
  const pieces: (Shortcode | string)[] = []
  const tags = tagsIn(text)
  const closingOf = pairsOf(tags)
  let out = ''
  let at = 0
  const lift = (lifted: Shortcode | string, start: number, end: number) => {
    out += text.slice(at, start) + tokenFor(pieces.length, text.slice(start, end))
    pieces.push(lifted)
    at = end
  }
  const escapes = [...text.matchAll(escaped)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
  for (const found of [...tags, ...escapes].sort((a, b) => a.start - b.start)) {
    const { start } = found
    if (start < at) continue
    if (!('name' in found)) {
      lift(unescaped(text.slice(start, found.end)), start, found.end)
      continue
    }
    if (found.isCode) continue
    const place = lines.at(start, found.end)
    const whole = text.slice(start, found.end)
    if (found.isClosing) {
      findings.push({ code: 'shortcode-unclosed', place, message: `\`${whole}\` closes a shortcode that was never opened.` })
      continue
    }
    const closing = closingOf.get(found)
    if (!closing && paired.has(found.name) && !found.isWhole) {
      findings.push({
        code: 'shortcode-unclosed',
        place,
        message: `\`${whole}\` is never closed; write \`{{< /${found.name} >}}\` after its text.`,
      })
    }
    const end = closing?.end ?? found.end
    const shortcode: Shortcode = {
      type: 'shortcode',
      name: found.name,
      args: argsOf(found.args),
      inner: closing ? unescaped(text.slice(found.end, closing.start)) : null,
      source: text.slice(start, end),
      place: lines.at(start, end),
    }
    lift(shortcode, start, end)
  }
  return { value: { text: out + text.slice(at), pieces }, findings }
}

/** The token fills the first line; further lines are blanked, so that line numbers stay right. */
function tokenFor(index: number, source: string): string {
  const [first = ''] = /^[^\r\n]*/.exec(source) ?? []
  const digits: number[] = []
  for (let rest = index; rest > 0 || digits.length === 0; rest = Math.floor(rest / base)) digits.unshift(rest % base)
  const number = String.fromCharCode(...digits.map((digit) => firstDigit + digit))
  return (mark + number).padEnd(first.length, filler) + source.slice(first.length).replace(/[^\r\n]/g, ' ')
}

// `{{</* x */>}}` shows `{{< x >}}`.
const unescaped = (text: string): string => text.replace(escaped, (_, open, inner, close) => `{{${open}${inner}${close}}}`)

function argsOf(text: string): Record<string, string> {
  const args: [string, string][] = []
  let position = 0
  for (const [, key, quoted, raw, bare] of text.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"((?:\\.|[^"\\])*)"|`([^`]*)`|([^\s"`]+))/g)) {
    const value = quoted !== undefined ? quoted.replace(/\\(.)/g, '$1') : (raw ?? bare ?? '')
    args.push([key ?? String(position++), value])
  }
  return Object.fromEntries(args)
}
