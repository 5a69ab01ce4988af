import { styleText } from 'node:util'
import type { Survey, SurveyedTopic } from '../../src/core/survey/survey.ts'
import type { UnusedWords } from '../../src/core/survey/unused.ts'
import type { Terminal } from '../terminal.ts'

type Shown = Pick<Survey, 'topics' | 'coverage'> & Partial<Pick<Survey, 'gaps' | 'unused'>>

/** A survey of the topics as text: the gaps or the unused words if they are given, else the list of topics. */
export function describeSurvey({ topics, coverage, gaps, unused }: Shown, { isColoured }: Pick<Terminal, 'isColoured'>): string {
  const head = (text: string) => (isColoured ? styleText('underline', text, { validateStream: false }) : text)
  const parts: string[][] = []
  if (!gaps && !unused) parts.push([head(`Topics (${topics.length})`), ...topics.map(lineOf)])
  if (gaps) {
    parts.push([
      head(`No topic covers (${gaps.length})`),
      '  issues  mentions',
      ...gaps.map(
        ({ term, issues, mentions, examples }) =>
          `${String(issues).padStart(8)}${String(mentions).padStart(10)}  ${term}  (${examples.join(', ')}${issues > examples.length ? ', …' : ''})`,
      ),
    ])
  }
  if (unused) {
    parts.push([head(`Topics that nothing is about (${topics.length})`), ...topics.map(({ slug }) => `  ${slug}`)])
    parts.push([head(`Words that match nothing, in ${unused.length} topics`), ...unused.flatMap(linesOf)])
  }
  parts.push(coverageLines(coverage))
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const lineOf = ({ slug, passages, issues, first, last }: SurveyedTopic): string =>
  `  ${slug.padEnd(26)}${String(passages).padStart(6)} passages in ${String(issues).padStart(4)} issues  ${first ? `${first} – ${last}` : ''}`.trimEnd()

const linesOf = ({ slug, words, hosts, headings, needless }: UnusedWords): string[] => [
  `  ${slug}`,
  ...[
    { name: 'words', list: words },
    { name: 'hosts', list: hosts },
    { name: 'headings', list: headings },
    { name: 'needless beside another word', list: needless },
  ]
    .filter(({ list }) => list.length > 0)
    .map(
      ({ name, list }) =>
        `    ${name}: ${list.slice(0, 12).join(', ')}${list.length > 12 ? `, and ${list.length - 12} more` : ''}`,
    ),
]

function coverageLines({ covered, total, missed }: Survey['coverage']): string[] {
  if (total === 0) return ['No issue has tags or topics of its own that the vocabulary knows.']
  const share = Math.round((covered / total) * 1000) / 10
  const worst = missed.slice(0, 5).map(({ slug, issues }) => `${slug} (${issues})`)
  return [
    `Of ${total} topics that editors gave their issues, Galley finds ${covered} by itself (${share} %).`,
    ...(worst.length > 0 ? [`Most often missed: ${worst.join(', ')}.`] : []),
  ]
}
