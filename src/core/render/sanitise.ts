import type { Element, Root } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { visit } from 'unist-util-visit'
import { refusalOf } from '../links/refused.ts'
import { safeUrl, type Use } from '../links/safe-url.ts'
import type { Finding } from '../model/diagnostic.ts'

/** Attributes of forms and image maps, which the allow-list has no elements for; `action` is an address. */
const ofForms: ReadonlySet<string> = new Set(['acceptCharset', 'action', 'encType', 'method', 'useMap'])

/** GitHub's allow-list, and a few elements more that newsletters use. Nothing here can run code. */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'abbr', 'cite', 'figure', 'figcaption', 'mark', 'small', 'time', 'u'],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'className', 'id', 'lang', 'dir', 'title'].filter(
      (it) => !ofForms.has(String(it)),
    ),
    a: ['href', 'rel', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteBackref', 'dataFootnoteRef'],
    code: ['className'],
    time: ['dateTime'],
  },
  // `safeUrl` judges every address, more strictly.
  protocols: {},
}

const allowedTags = new Set(schema.tagNames)

/** What the allow-list keeps, with no address but those that may be published. */
export function sanitise(tree: Root): Root {
  const safe = sanitize(tree, schema) as Root
  visit(safe, 'element', (element, index, parent) => {
    const refused = addressesIn(element).filter((it) => !isEmptyLink(it) && safeUrl(it.url, it.use) === null)
    if (refused.length > 0) {
      const names = new Set(refused.map(({ name }) => name))
      element.properties = Object.fromEntries(Object.entries(element.properties).filter(([name]) => !names.has(name)))
    }
    if (element.tagName !== 'img' || element.properties['src'] !== undefined || !parent || index === undefined) return
    parent.children[index] = { type: 'text', value: String(element.properties['alt'] ?? '') }
  })
  return safe
}

interface AddressIn {
  readonly name: string
  readonly url: string
  readonly use: Use
}

/** Every address that an element of the allow-list can have. */
function addressesIn({ properties }: Element): AddressIn[] {
  const sets = [properties['srcSet'] ?? []].flat().flatMap((set) => String(set).split(','))
  const single = (['href', 'cite', 'longDesc', 'src', 'itemType'] as const).flatMap((name): AddressIn[] => {
    const value = properties[name]
    return value === undefined || value === null ? [] : [{ name, url: String(value), use: name === 'src' ? 'image' : 'link' }]
  })
  return [...single, ...sets.map((set): AddressIn => ({ name: 'srcSet', url: candidateOf(set.trim()), use: 'image' }))]
}

/** The address of a candidate of `srcset`: what has anything but a width or a density behind it is judged as a whole. */
const candidateOf = (set: string): string => /^(\S+) +[\d.]+[wx]$/.exec(set)?.[1] ?? set

/** It leads to its own page. */
const isEmptyLink = ({ url, use }: AddressIn): boolean => url === '' && use === 'link'

/** Reports what the allow-list will remove from hand-written HTML, and addresses that are refused. */
export function unsafeIn(tree: Root, file: string): Finding[] {
  const findings: Finding[] = []
  visit(tree, 'element', (element) => {
    const { start } = element.position ?? {}
    const place = start ? { file, line: start.line, column: start.column } : { file }
    const report = (what: string) =>
      findings.push({ code: 'html-removed', place, message: `${what} is not published; Galley keeps only safe HTML.` })
    if (!allowedTags.has(element.tagName)) report(`\`<${element.tagName}>\``)
    for (const name of Object.keys(element.properties)) {
      if (/^on/i.test(name)) report(`\`${name.toLowerCase()}\` of \`<${element.tagName}>\``)
    }
    if (!allowedTags.has(element.tagName)) return
    for (const it of addressesIn(element)) {
      const what = `\`${it.name.toLowerCase()}\` of \`<${element.tagName}>\``
      const refusal = isEmptyLink(it) ? null : refusalOf(it.url, what, place, it.use)
      if (refusal) findings.push(refusal)
    }
  })
  return findings
}
