import type { styleText } from 'node:util'

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

/**
 * The guide's Markdown for a terminal: headings and strong words are bold, code is indented and labelled as good or bad, links into the
 * guide are reduced to their words. Lists and tables are readable as they are.
 */
export function renderGuide(markdown: string, paint: Paint): string {
  return markdown
    .split(/^(`{3,}[^\n]*\n[^]*?^`{3,}$)/m)
    .map((part, index) => (index % 2 === 1 ? fenceText(part, paint) : proseText(part, paint)))
    .join('')
    .trim()
}

function fenceText(fence: string, paint: Paint): string {
  const [info = '', ...lines] = fence.split('\n')
  const judgement = /\b(bad|good)\b/.exec(info)?.[1]
  const label = judgement ? `${paint(judgement === 'bad' ? 'red' : 'green', judgement === 'bad' ? 'bad:' : 'good:')}\n` : ''
  return (
    label +
    lines
      .slice(0, -1)
      .map((line) => (line === '' ? '' : `    ${line}`))
      .join('\n')
  )
}

/** Replaces code with placeholders while marks are read, because they have no meaning within code. */
function proseText(prose: string, paint: Paint): string {
  const codes: string[] = []
  const marked = prose
    .replace(/`[^`\n]+`/g, (code) => `\0${codes.push(code) - 1}\0`)
    .replace(/!?\[([^[\]]*)\]\(([^()]+)\)/g, (_, words: string, target: string) =>
      isInGuide(target) ? words : `${words} (${target})`,
    )
    .replace(/\*\*([^*\n]+)\*\*/g, (_, words: string) => paint('bold', words))
    .replace(/^#+ (.*)$/gm, (_, words: string) => paint('bold', words))
  return codes.reduce((text, code, index) => text.replaceAll(`\0${index}\0`, () => paint('cyan', code)), marked)
}

function isInGuide(target: string): boolean {
  const [file = ''] = target.split('#', 1)
  return file === '' || (file.endsWith('.md') && !file.includes(':'))
}
