import type { Link, Nodes } from 'mdast'
import { defineRule } from '../rule.ts'
import { shortened } from '../prose/words-around.ts'
import { targetsOf } from '../links/targets.ts'

/** A link around nothing is there for nobody: readers see none, and a screen reader reads out its address (WCAG 2.2, 2.4.4). */
export const linkTextMissing = defineRule({
  code: 'link-text-missing',
  severity: 'error',
  help: 'Write the words that link.',
  scope: 'entry',
  *check(subject) {
    for (const { kind, node, url, text, isBare, whole } of targetsOf(subject)) {
      if (kind !== 'link' || isBare || text.trim() !== '' || holdsMore(node as Link)) continue
      const message = `The link to \`${shortened(url)}\` has no text, so that readers do not see it; write one between \`[\` and \`]\`.`
      yield { place: whole, message }
    }
  },
})

/** An image, HTML, a shortcode: something that is no text. */
const holdsMore = ({ children }: Link): boolean =>
  (children as Nodes[]).some((child) => child.type !== 'text' && !('children' in child && child.children.length === 0))
