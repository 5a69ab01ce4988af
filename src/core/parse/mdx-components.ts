import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding } from '../model/diagnostic.ts'
import { placeOf } from './place-of.ts'

/** Components that MDX texts may use without importing them. */
export const siteComponents = ['Callout', 'Figure', 'Sponsor', 'Subscribe'] as const

/** Components that are neither the site's nor imported or defined in the text, so that Astro cannot render them. */
export function unknownComponents(tree: Root, file: string): Finding[] {
  const known = new Set<string>(siteComponents)
  visit(tree, 'mdxjsEsm', ({ value }) => {
    for (const [name] of value.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) known.add(name)
  })
  const findings: Finding[] = []
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    const name = node.name?.split('.')[0]
    if (!name || !/^\p{Lu}/u.test(name) || known.has(name)) return
    const message = `\`<${name}>\` is no component of the site, which has ${siteComponents.join(', ')}, and the text does not import it.`
    findings.push({ code: 'mdx-component-unknown', place: placeOf(node, file), message })
  })
  return findings
}
