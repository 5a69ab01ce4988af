import { isPlaceholder } from '../prose/placeholders.ts'
import type { Prose } from '../prose/prose.ts'
import { defineRule, type RuleFinding } from '../rule.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { isTemplateText, leftovers } from '../prose/template-words.ts'
import { writtenText } from '../front-matter/titles.ts'

/**
 * Words of a template that nobody replaced: INTRO or PEOPLE alone on a line, a heading of the issue in capitals, TODO, lorem ipsum,
 * `{{ title }}`. Left out are links, code, and AD as the label of the advertisement after it.
 */
export const placeholder = defineRule({
  code: 'placeholder',
  severity: 'error',
  help: 'Write what belongs there, or take it out.',
  scope: 'entry',
  *check(subject) {
    yield* inFrontMatter(subject)
    for (const [index, run] of subject.prose.entries()) {
      if (run.isQuoted) continue
      if (run.kind === 'paragraph' && isPlaceholder(run, subject.prose[index + 1], subject.body)) {
        const finding = findingOf(run, run.text.length - run.text.trimStart().length, run.text.trimEnd().length)
        yield isReportedAtHeading(run, subject) ? { ...finding, severity: 'info' } : finding
        continue
      }
      for (const pattern of leftovers) {
        for (const { index: start, 0: match } of run.text.matchAll(pattern)) {
          if (!run.links.some((link) => link.start < start + match.length && start < link.end)) {
            yield findingOf(run, start, start + match.trimEnd().length)
          }
        }
      }
    }
  },
})

/** Whether the section holds nothing else, so that `section-placeholder` reports it as an error. */
function isReportedAtHeading({ text, placeAt }: Prose, { body: { sections } }: EntrySubject): boolean {
  const { line } = placeAt(0, text.length)
  const section = sections.findLast(({ place }) => place.line < line)
  return section?.text.trim() === text.trim() && section.heading.toUpperCase() === text.trim()
}

function findingOf(run: Prose, start: number, end: number): RuleFinding {
  const text = run.text.slice(start, end)
  const message = `“${text}” is a placeholder; write what belongs here, or take it out.`
  return { place: run.placeAt(start, end), message }
}

function* inFrontMatter({ values, placeOfKey }: EntrySubject): Generator<RuleFinding> {
  for (const key of ['title', 'description'] as const) {
    const text = writtenText(values[key])
    const words = text.replace(/^.*\d[^\p{L}]*/u, '')
    const [leftover] = leftovers.flatMap((pattern) => text.match(pattern) ?? [])
    const found = isTemplateText(words) && words === words.toUpperCase() ? words : leftover
    if (found === undefined) continue
    const message = `The ${key} has the placeholder “${found}”; write what belongs here.`
    yield { place: placeOfKey(key), message }
  }
}
