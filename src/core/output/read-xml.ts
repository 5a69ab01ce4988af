import sax, { type Tag } from 'sax'
import type { Collector } from './collect.ts'
import { readQuoted } from './read-html.ts'

/** Elements of RSS, Atom, OPML and sitemaps whose text is an address. */
const addressed = new Set([
  'link',
  'url',
  'loc',
  'guid',
  'icon',
  'logo',
  'image:loc',
  'wfw:commentRss',
  'comments',
  'docs',
  'uri',
])
/** Elements of RSS and Atom whose text is HTML. */
const quoted = new Set(['description', 'content:encoded', 'content', 'summary'])
const addressedAttributes = new Set(['href', 'src', 'url', 'uri', 'htmlUrl', 'xmlUrl', 'xml:base', 'xlink:href'])

/** XML knows no entities but five, unlike HTML; the types do not name the option. */
const options = { position: true, strictEntities: true }

/** Reads a feed or a sitemap, as strictly as the programs that stop at the first fault. */
export function readXml(text: string, into: Collector): void {
  const open: { readonly name: string; readonly isAddress: boolean; text: string }[] = []
  const reader = sax.parser(true, options)
  let fault: string | undefined
  reader.onerror = (error) => {
    fault ??= error.message.split('\n').slice(0, 2).join(', ')
    reader.resume()
  }
  reader.onopentag = (tag) => {
    const { name, attributes } = tag as Tag
    const isPermalink = attributes['isPermaLink'] !== 'false'
    open.push({ name, isAddress: addressed.has(name) && isPermalink, text: '' })
    for (const [key, value] of Object.entries(attributes)) {
      if (addressedAttributes.has(key)) into.absoluteAddress(value, 'field')
      else into.text(value)
    }
  }
  const add = (more: string) => {
    const element = open.at(-1)
    if (element) element.text += more
  }
  reader.ontext = add
  reader.oncdata = add
  reader.onclosetag = () => {
    const element = open.pop()
    if (!element) return
    if (element.isAddress) into.absoluteAddress(element.text, 'field')
    else if (quoted.has(element.name)) readQuoted(element.text, into)
    else into.text(element.text)
  }
  reader.write(text).close()
  if (fault !== undefined) into.fault('malformed', fault)
}
