import ICAL from 'ical.js'
import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { Root as Markdown } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import Parser from 'rss-parser'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/**
 * What a site may consist of, told without Galley's own lists: whatever else an output holds, a reader's program might run, load or
 * follow.
 */
const elements = new Set(
  (
    'html head body title meta link script a abbr article aside b blockquote br cite code dd del details div dl dt em figcaption figure ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li main mark nav ol p picture pre q rp rt ruby s samp section small ' +
    'source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var svg g path rect text desc'
  ).split(' '),
)
const attributes = new Set(
  (
    'href src srcSet sizes alt title id className lang dir rel type name content property charSet httpEquiv dateTime width height ' +
    'loading decoding fetchPriority tabIndex role start checked disabled open colSpan rowSpan align cite viewBox x y d media as ' +
    'crossOrigin xmlns fill stroke'
  ).split(' '),
)
const addresses = new Set([
  'href',
  'src',
  'srcSet',
  'cite',
  'action',
  'formAction',
  'poster',
  'data',
  'xLinkHref',
  'background',
  'ping',
])
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Where an address leads for a browser; null where it is one that nothing good begins with. */
const isPlain = (address: string, more: readonly string[] = []): boolean => {
  if (!URL.canParse(address, 'https://page.invalid/a/')) return false
  const { protocol, username } = new URL(address, 'https://page.invalid/a/')
  return (schemes.has(protocol) || more.includes(protocol)) && username === ''
}

/** @param isPage whether the site's own scripts may stand in it */
export function activeInHtml(html: string, isPage: boolean): string[] {
  const found: string[] = []
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] } satisfies Root) as Nodes
  visit(tree, 'element', (element) => void found.push(...activeIn(element, isPage)))
  return found
}

function activeIn({ tagName, properties, children }: Element, isPage: boolean): string[] {
  const unknown =
    elements.has(tagName) && (isPage || !/^(?:script|meta|link|html|head|body)$/.test(tagName)) ? [] : [`<${tagName}>`]
  const names = Object.keys(properties).filter((name) => !attributes.has(name) && !/^(?:aria[A-Z]|data[A-Z])/.test(name))
  const leading = Object.entries(properties)
    .filter(([name]) => addresses.has(name))
    .flatMap(([name, value]) =>
      (name === 'srcSet' ? String(value).split(/,\s/) : [String(value)])
        .filter((it) => !isPlain(it.trim().split(' ')[0] ?? '', ['webcal:']))
        .map((it) => `${name}=${it}`),
    )
  const [first] = children
  const said = first?.type === 'text' ? first.value : ''
  const script =
    tagName !== 'script'
      ? []
      : properties['type'] === 'application/ld+json'
        ? activeInJson(JSON.parse(said))
        : /^\/_astro\/[\w.-]+\.js$/.test(String(properties['src'])) && said === ''
          ? []
          : [`<script> ${said.slice(0, 60)}`]
  const refresh = properties['httpEquiv'] && !/^0;\s*url=\//.test(String(properties['content'])) ? ['http-equiv'] : []
  return [...unknown, ...names.map((name) => `${tagName} ${name}`), ...leading, ...script, ...refresh]
}

/** Addresses in data, by the names that data gives them. */
export function activeInJson(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((it) => activeInJson(it, key))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, it]) => activeInJson(it, name))
  const isAddress = /^(?:\$schema|@id|@context|url|link|json|markdown|image|src|href|website|target|eventStatus)$/.test(key)
  return isAddress && typeof value === 'string' && !isPlain(value) ? [`${key}: ${value}`] : []
}

export function activeInMarkdown(markdown: string): string[] {
  const found: string[] = []
  const text = markdown.replace(/^---\n[^]*?\n---\n/, '')
  visit(unified().use(remarkParse).use(remarkGfm).parse(text) as Markdown, (node) => {
    // A bare address is a link to some programs, whether or not it can be read as one; to others it is text.
    const isText = 'url' in node && /^https?:/.test(node.url) && !URL.canParse(node.url)
    if ('url' in node && !isText && !isPlain(node.url)) found.push(`${node.type} ${node.url}`)
    if (node.type === 'html' && !/^<!--(?:(?!-->)[^])*-->$/.test(node.value)) found.push(`html ${node.value}`)
  })
  return found
}

export function activeInCalendar(calendar: string): string[] {
  const root = new ICAL.Component(ICAL.parse(calendar))
  return [root, ...root.getAllSubcomponents()]
    .flatMap((component) => component.getAllProperties())
    .filter(({ name, type }) => type === 'uri' || /^(?:url|attach|image|source|conference|altrep)$/.test(name))
    .flatMap((property) => (isPlain(String(property.getFirstValue())) ? [] : [String(property.getFirstValue())]))
}

export async function activeInFeed(xml: string): Promise<string[]> {
  const feed = await new Parser<object, { 'content:encoded'?: string }>().parseString(xml)
  const shown = [feed.description, ...feed.items.flatMap((item) => [item.content, item['content:encoded']])]
  const links = [feed.link, ...feed.items.flatMap(({ link, guid }) => [link, guid])]
  return [
    ...shown.flatMap((html) => activeInHtml(html ?? '', false)),
    ...links.filter((link) => link !== undefined && !isPlain(link)).map(String),
  ]
}

/** A drawing as it would be opened by itself. */
export function activeInDrawing(svg: string): string[] {
  const found: string[] = []
  visit(
    raw({ type: 'root', children: [{ type: 'raw', value: svg }] } satisfies Root) as Nodes,
    'element',
    ({ tagName, properties }) => {
      if (!/^(?:svg|g|defs|path|rect|circle|use|text|title|desc|style|linearGradient|stop)$/.test(tagName))
        found.push(`<${tagName}>`)
      for (const [name, value] of Object.entries(properties)) {
        const isElsewhere = /href/i.test(name) && !String(value).startsWith('#')
        if (/^on/i.test(name) || isElsewhere || /url\((?!#)/.test(String(value))) found.push(`${name}=${String(value)}`)
      }
    },
  )
  return /@import|<!ENTITY|<\?xml-stylesheet/i.test(svg) ? [...found, 'a reference'] : found
}
