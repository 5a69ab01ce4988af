import type { Element, Root } from 'hast'
import { common, createLowlight } from 'lowlight'
import { visit } from 'unist-util-visit'

const lowlight = createLowlight(common)

/**
 * Marks up code of a known language by classes alone (`hljs-keyword`), which a strict CSP allows. Code of unknown languages stays
 * plain. Code blocks can have the focus, since those that are too wide must scroll by keyboard, too.
 */
export function highlight(tree: Root): void {
  visit(tree, 'element', (pre) => {
    if (pre.tagName === 'pre') pre.properties['tabIndex'] = 0
    const [code] = pre.children
    if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return
    const language = languageOf(code)
    const [text] = code.children
    if (!language || text?.type !== 'text' || !lowlight.registered(language)) return
    code.children = lowlight.highlight(language, text.value).children as Element[]
  })
}

function languageOf({ properties }: Element): string | undefined {
  const classes = Array.isArray(properties['className']) ? properties['className'] : []
  return classes
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
}
