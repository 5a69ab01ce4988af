import type { Element, Root } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { visit } from 'unist-util-visit'
import type { Finding } from '../model/diagnostic.ts'
import { ownValue } from '../model/own-value.ts'

/** GitHub's allow-list, and a few elements more that newsletters use. Nothing here can run code. */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'abbr', 'cite', 'figure', 'figcaption', 'mark', 'small', 'time', 'u'],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'className', 'id', 'lang', 'dir', 'title'],
    a: ['href', 'rel', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteBackref', 'dataFootnoteRef'],
    code: ['className'],
    time: ['dateTime'],
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel', 'irc', 'ircs', 'xmpp'] },
}

/** Whether the address of a link or an image is kept: it is a path, or has a scheme that cannot run code. */
export function isSafeAddress(url: string, attribute: 'href' | 'src'): boolean {
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(url)?.[1]
  return scheme === undefined || schema.protocols?.[attribute]?.includes(scheme.toLowerCase()) === true
}

const allowedTags = new Set(schema.tagNames)

export function sanitise(tree: Root): Root {
  return sanitize(tree, schema) as Root
}

/**
 * Reports what the allow-list will remove from hand-written HTML, and addresses that would run code.
 *
 * @param mistyped addresses that are left to a rule of their own, such as `htps://`, which cannot run code
 */
export function unsafeIn(tree: Root, file: string, mistyped: ReadonlySet<unknown> = new Set()): Finding[] {
  const findings: Finding[] = []
  visit(tree, 'element', (element) => {
    const { start } = element.position ?? {}
    const place = start ? { file, line: start.line, column: start.column } : { file }
    const report = (what: string) =>
      findings.push({ code: 'html-removed', place, message: `${what} is not published; Galley keeps only safe HTML.` })
    if (!allowedTags.has(element.tagName)) report(`\`<${element.tagName}>\``)
    for (const name of attributesThatRun(element, mistyped)) report(`\`${name}\` of \`<${element.tagName}>\``)
  })
  return findings
}

/** Names of attributes that could run code: event handlers, and addresses whose scheme the allow-list does not have. */
function attributesThatRun({ properties }: Element, mistyped: ReadonlySet<unknown>): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    if (/^on/i.test(name)) return [name.toLowerCase()]
    if (mistyped.has(value)) return []
    const allowed = ownValue(schema.protocols ?? {}, name)
    const scheme =
      typeof value === 'string' ? /^([a-z][a-z\d+.-]*):/i.exec(value.replace(/[^!-~]/g, ''))?.[1]?.toLowerCase() : undefined
    return allowed && scheme && !allowed.includes(scheme) ? [name.toLowerCase()] : []
  })
}
