import type { Link } from 'mdast'
import { defineRule } from '../rule.ts'
import { shortened } from '../prose/words-around.ts'
import { targetsOf } from '../links/targets.ts'

/** A link without text: readers do not see it, and a screen reader reads out its address (WCAG 2.2, 2.4.4). */
export const linkTextMissing = defineRule({
  code: 'link-text-missing',
  severity: 'error',
  help: 'Write the text of the link.',
  scope: 'entry',
  *check(subject) {
    for (const { node, url, text, isBare, whole } of targetsOf(subject)) {
      if (node.type !== 'link' || isBare || text.trim() !== '' || holdsMore(node)) continue
      const message = `The link to \`${shortened(url)}\` has no text, so that readers do not see it; write one between \`[\` and \`]\`.`
      yield { place: whole, message }
    }
  },
})

/** Whether a link holds an image, HTML, a shortcode or anything else but text. */
const holdsMore = ({ children }: Link): boolean =>
  children.some((child) => child.type !== 'text' && !('children' in child && child.children.length === 0))
