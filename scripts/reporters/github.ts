import type { Diagnostic } from '../../src/core/model/diagnostic.ts'

const command = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands (https://docs.github.com/actions/reference/workflow-commands-for-github-actions): one annotation a finding. */
export function reportGithub(diagnostics: readonly Diagnostic[], content: string): string {
  return diagnostics
    .map(({ severity, place, message, code }) => {
      const { file, line, column, endLine, endColumn } = place
      const properties = { file: `${content.replace(/\/$/, '')}/${file}`, line, col: column, endLine, endColumn, title: code }
      const written = Object.entries(properties).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
      )
      return `::${command[severity]} ${written.join(',')}::${escapeData(message)}\n`
    })
    .join('')
}

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
