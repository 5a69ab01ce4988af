import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { tokenAfter } from '../prose/words-around.ts'
import { defineRule, type RuleFinding } from '../rule.ts'

/** Emphasis that begins within a word and runs on: the asterisk of a censored word was paired with a later one. */
export const emphasisWithinWord = defineRule({
  code: 'emphasis-within-word',
  severity: 'warning',
  help: 'Write a backslash before the asterisk.',
  scope: 'entry',
  *check({ tree, text, lines }) {
    const findings: RuleFinding[] = []
    visit(tree, 'emphasis', (node) => {
      const start = node.position?.start.offset
      if (start === undefined || !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || !/\s/.test(toString(node))) return
      const word = text.slice(Math.max(0, start - 40), start).replace(/^[^]*[^\p{L}\p{N}]/u, '')
      const message = `The \`*\` in “${word}${tokenAfter(text, start)}” opens emphasis that goes on up to “${toString(node).split(/\s+/).at(-1)}”; write \`\\*\`.`
      findings.push({ place: lines.at(start, start + 1), message })
    })
    yield* findings
  },
})
