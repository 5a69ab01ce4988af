import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5'
import type { Collector } from './collect.ts'
import { PieceHash } from './pieces.ts'
import { readJson } from './read-json.ts'

/** Elements whose content is no markup, and the state in which the tokenizer reads it. */
const states = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
])

/** Attributes that hold one address, on any element that has them. */
const addressed = new Set(['href', 'xlink:href', 'src', 'poster', 'action', 'cite', 'data'])

/** What `link` elements may say of the page itself rather than of another. */
const framed = /\b(?:canonical|alternate|stylesheet|sitemap|next|prev)\b/i

/** Reads a page, and returns its ids. */
export function readPage(html: string, into: Collector): readonly string[] {
  const reader = new HtmlReader(into, 'page')
  reader.read(html)
  const repeated = new Set<string>()
  const ids = new Set<string>()
  for (const id of reader.ids)
    if (ids.has(id)) repeated.add(id)
    else ids.add(id)
  for (const id of repeated) into.fault('repeated-id', id)
  if (reader.isDocument) {
    if (!reader.hasTitle) into.fault('no-title')
    if (!reader.hasDescription && !reader.isRedirect) into.fault('no-description')
  }
  return [...ids, ...reader.names]
}

/** Reads HTML that a feed quotes: it is shown on other sites, so that its addresses must be absolute. */
export function readQuoted(html: string, into: Collector): void {
  if (html.includes('<') || html.includes('&')) new HtmlReader(into, 'quoted').read(html)
  else into.text(html)
}

class HtmlReader implements TokenHandler {
  readonly ids: string[] = []
  readonly names: string[] = []
  isDocument = false
  isRedirect = false
  hasTitle = false
  hasDescription = false
  readonly #into: Collector
  readonly #isQuoted: boolean
  readonly #tokenizer: Tokenizer
  readonly #piece = new PieceHash()
  /** The element whose text is collected whole. */
  #collected: string | null = null
  #text = ''
  /** How many of these are open. */
  #mains = 0
  #drawings = 0

  constructor(into: Collector, kind: 'page' | 'quoted') {
    this.#into = into
    this.#isQuoted = kind === 'quoted'
    this.#tokenizer = new Tokenizer({}, this)
  }

  read(html: string): void {
    this.#tokenizer.write(html, true)
  }

  onStartTag({ tagName, attrs, selfClosing }: Token.TagToken): void {
    this.#endPiece()
    if (attrs.length > 0) this.#readAttributes(tagName, attrs)
    if (tagName === 'html') this.isDocument = true
    if (tagName === 'main') this.#mains += 1
    if (tagName === 'svg' && !selfClosing) this.#drawings += 1
    if (this.#drawings > 0) return
    const state = states.get(tagName)
    if (state === undefined) return
    this.#tokenizer.state = state
    const isData = tagName === 'script' && /^application\/(?:[\w.-]+\+)?json$/i.test(valueOf(attrs, 'type') ?? '')
    if (tagName === 'title' || isData) this.#collected = tagName
  }

  onEndTag({ tagName }: Token.TagToken): void {
    this.#endPiece()
    if (tagName === 'main') this.#mains -= 1
    if (tagName === 'svg') this.#drawings -= 1
    if (tagName !== this.#collected) return
    if (tagName === 'title') this.hasTitle ||= this.#text.trim() !== ''
    else readJson(this.#text, this.#into)
    this.#collected = null
    this.#text = ''
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.#collected !== null) this.#text += chars
    this.#piece.add(chars)
  }

  onWhitespaceCharacter({ chars }: Token.CharacterToken): void {
    if (this.#collected !== null) this.#text += chars
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}

  onEof(): void {
    this.#endPiece()
  }

  #endPiece(): void {
    this.#into.piece(this.#piece.end())
  }

  #readAttributes(tagName: string, attrs: readonly Token.Attribute[]): void {
    if (tagName === 'meta') return this.#readMeta(attrs)
    if (tagName === 'base') {
      this.#into.rebase(valueOf(attrs, 'href') ?? '')
      return
    }
    for (const { name, value } of attrs) {
      if (name === 'id') {
        if (value !== '') this.ids.push(value)
      } else if (name === 'name') {
        if (tagName === 'a') this.names.push(value)
      } else if (name === 'srcset' || name === 'imagesrcset') {
        for (const [, address = ''] of value.matchAll(/(?:^|,)\s*([^\s,]\S*[^\s,])/g)) this.#address(address, 'text')
      } else if (addressed.has(name)) this.#address(value, this.#whereOf(tagName, attrs))
    }
  }

  #readMeta(attrs: readonly Token.Attribute[]): void {
    const content = valueOf(attrs, 'content') ?? ''
    const name = (valueOf(attrs, 'name') ?? valueOf(attrs, 'property') ?? '').toLowerCase()
    if (valueOf(attrs, 'http-equiv')?.toLowerCase() === 'refresh') {
      const [, address] = /^[\s\d.]*[;,]\s*url\s*=\s*["']?([^"']*)/i.exec(content) ?? []
      this.isRedirect = true
      if (address !== undefined) this.#into.address(address, 'frame')
    } else if (name === 'description') this.hasDescription ||= content.trim() !== ''
    else if (/^(?:og|twitter):(?:url|image|audio|video)(?::(?:secure_)?url)?$/.test(name))
      this.#into.absoluteAddress(content, 'field')
    else this.#into.text(content)
  }

  #address(value: string, where: 'text' | 'frame' | 'icon'): void {
    if (this.#isQuoted) this.#into.absoluteAddress(value, where)
    else this.#into.address(value, where)
  }

  #whereOf(tagName: string, attrs: readonly Token.Attribute[]): 'text' | 'frame' | 'icon' {
    if (this.#isQuoted || this.#mains > 0) return 'text'
    const rel = valueOf(attrs, 'rel') ?? ''
    if (tagName !== 'link') return 'frame'
    return framed.test(rel) ? 'frame' : 'icon'
  }
}

const valueOf = (attrs: readonly Token.Attribute[], name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value

/** The text between any two tags. */
export function textNodesOf(html: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  const end = () => {
    if (text !== '') texts.push(text)
    text = ''
  }
  const add = ({ chars }: Token.CharacterToken) => {
    text += chars
  }
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: end,
      onEndTag: end,
      onEof: end,
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
    },
  )
  tokenizer.write(html, true)
  return texts
}
