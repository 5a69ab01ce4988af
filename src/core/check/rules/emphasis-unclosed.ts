import type { Fix } from '../../model/diagnostic.ts'
import { isPair, isStray, marksIn, type Mark } from '../prose/marks.ts'
import { notProse, type Prose, type ProseLink } from '../prose/prose.ts'
import { shortened } from '../prose/words-around.ts'
import { defineRule, type RuleFinding } from '../rule.ts'

/**
 * Marks of emphasis that readers see, since CommonMark does not take them for emphasis: it may neither cross the edge of a link's text
 * nor begin or end beside a space.
 */
export const emphasisUnclosed = defineRule({
  code: 'emphasis-unclosed',
  severity: 'warning',
  fixable: true,
  help: 'Set the marks of emphasis close around its words, or write a backslash before them.',
  scope: 'entry',
  *check({ prose, text }) {
    let hasReference = false
    for (const run of prose) {
      for (const [mark, partner] of paired(marksIn(run, text), run)) {
        if (partner) {
          yield pairFinding(mark, partner, run, text)
        } else {
          if (isStray(mark, run, hasReference)) yield strayFinding(mark, run)
          if (mark.mark === '*' && mark.isClosing) hasReference = true
        }
      }
    }
  },
})

/** The marks in reading order, each with the next one if the two were meant to open and close emphasis. */
function* paired(marks: readonly Mark[], run: Prose): Generator<readonly [mark: Mark, partner: Mark | null]> {
  let before: Mark | null = null
  for (const mark of marks) {
    if (before && isPair(before, mark, run)) {
      yield [before, mark]
      before = null
    } else {
      if (before) yield [before, null]
      before = mark
    }
  }
  if (before) yield [before, null]
}

function strayFinding({ mark, start, end }: Mark, run: Prose): RuleFinding {
  const escaped = mark.replace(/./g, '\\$&')
  const message = `\`${mark}\` has no partner here, so that readers see it; close the emphasis, take it out, or write \`${escaped}\`.`
  return { place: run.placeAt(start, end), message }
}

function pairFinding(opening: Mark, closing: Mark, run: Prose, source: string): RuleFinding {
  const { mark } = opening
  const isWithin = ({ start: at }: Mark, { start, end }: ProseLink) => at >= start && at < end
  const link = run.links.find((it) => isWithin(opening, it) !== isWithin(closing, it))
  const inner = run.text.slice(opening.end, closing.start).replaceAll(notProse, '…')
  const quoted = shortened(inner.trim().replace(/\s+/g, ' '), 40)
  const message = link
    ? `\`${mark}\` opens on one side of a link's bracket and closes on the other, so that readers see it; write \`${mark}[text](address)${mark}\`.`
    : inner === inner.trim()
      ? `The \`${mark}\` around “${quoted}” make no emphasis here, so that readers see them; set them at the edges of words, or take them out.`
      : `Readers see the \`${mark}\`, since there is a space on its inner side; write \`${mark}${quoted}${mark}\`.`
  const fix = link ? fixAround(opening, closing, link, run, source) : fixWithin(opening, closing, run, source)
  return { place: run.placeAt(opening.start, opening.end), message, ...(fix ? { fix } : {}) }
}

/** `[**Kelp](url)** grows` becomes `**[Kelp](url)** grows`. */
function fixAround(opening: Mark, closing: Mark, link: ProseLink, run: Prose, source: string): Fix | null {
  const [from, to] = [run.offsetAt(opening.start), run.offsetAt(closing.start)]
  const isBehind = opening.start === link.start && source[from - 1] === '[' && closing.start >= link.end
  if (!isBehind || !/^[.,:;]?[ ]?$/.test(run.text.slice(link.end, closing.start))) return null
  return respaced(from - 1, to, `[${source.slice(from + opening.mark.length, to)}`, opening.mark, source)
}

/** `a *tall *mast` becomes `a *tall* mast`. */
function fixWithin(opening: Mark, closing: Mark, run: Prose, source: string): Fix | null {
  const [from, to] = [run.offsetAt(opening.start), run.offsetAt(closing.start)]
  const inner = source.slice(from + opening.mark.length, to)
  const isPlain = !/[*_\n\r]/.test(inner) && !run.text.slice(opening.end, closing.start).includes(notProse)
  return isPlain && inner !== inner.trim() ? respaced(from, to, inner, opening.mark, source) : null
}

/** Sets the marks close around `inner`, and moves the space before the closing mark behind it if a word follows. */
function respaced(start: number, closing: number, inner: string, mark: string, source: string): Fix {
  const end = closing + mark.length
  const isSpaceLost = /\s$/.test(inner) && /[\p{L}\p{N}(“"]/u.test(source[end] ?? '')
  return { offset: start, length: end - start, text: `${mark}${inner.trim()}${mark}${isSpaceLost ? ' ' : ''}` }
}
