import { styleText } from 'node:util'
import { catalogue, isFixable, isBlocking } from '../../src/core/model/catalogue.ts'
import type { Settings } from '../../src/core/model/settings.ts'
import type { CodeSection } from '../../src/io/guide.ts'
import type { Terminal } from '../terminal.ts'
import { renderGuide } from './guide-text.ts'

type Colour = Pick<Terminal, 'isColoured'>
type Style = Parameters<typeof styleText>[0]

const colour = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** @param chosen the severity in the settings */
export function describeCode(
  { code, text }: CodeSection,
  chosen: Settings['rules'][string] | undefined,
  { isColoured }: Colour,
): string {
  const paint = (style: Style, words: string) => (isColoured ? styleText(style, words, { validateStream: false }) : words)
  const { severity, help } = catalogue[code]
  const facts = [
    isBlocking(code) ? 'The file is not published while it has this fault; `rules` cannot change that.' : '',
    chosen === undefined ? '' : `Your settings say \`${chosen}\`.`,
    isFixable(code) ? '`galley check --fix` fixes it where that is safe.' : 'Only an editor can fix it: --fix does not.',
  ].filter((fact) => fact !== '')
  const head = `${paint('bold', code)}  ${paint(colour[severity], severity)}\n${paint('dim', help)}\n\n`
  const body = text.replace(/^\*\*\w+\*\*(?:, blocks publishing)?\. /, '')
  return `${head}${renderGuide(body, paint)}\n\n${renderGuide(facts.join(' '), paint)}\n`
}

/** Every code with its help, under the guide's headings. */
export function listCodes(sections: readonly CodeSection[], { isColoured }: Colour): string {
  const paint = (style: Style, words: string) => (isColoured ? styleText(style, words, { validateStream: false }) : words)
  const width = Math.max(...sections.map(({ code }) => code.length))
  const groups = [...Map.groupBy(sections, ({ heading }) => heading)].map(([heading, ofHeading]) => {
    const lines = ofHeading.map(({ code }) => {
      const { severity, help } = catalogue[code]
      return `  ${code.padEnd(width)}  ${paint(colour[severity], severity.padEnd('warning'.length))}  ${help}\n`
    })
    return `${paint('bold', heading)}\n${lines.join('')}`
  })
  return `${groups.join('\n')}\n\`galley explain CODE\` says more of one.\n`
}
