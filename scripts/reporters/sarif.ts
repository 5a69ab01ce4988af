import { catalogue, type Code } from '../../src/core/check/catalogue.ts'
import type { Diagnostic, Place } from '../../src/core/model/diagnostic.ts'

const level = { error: 'error', warning: 'warning', info: 'note' } as const

/** A log of SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code scanning services take it. */
export function reportSarif(diagnostics: readonly Diagnostic[], content: string): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Galley', rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(({ code, severity, message, place }) => ({
          ruleId: code,
          ruleIndex: codes.indexOf(code),
          level: level[severity],
          message: { text: message },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(content, place.file) }, ...regionOf(place) } }],
        })),
      },
    ],
  }
}

const ruleOf = (code: Code) => ({
  id: code,
  shortDescription: { text: catalogue[code].help },
  defaultConfiguration: { level: level[catalogue[code].severity] },
})

const uriOf = (content: string, file: string): string =>
  encodeURI(`${content.replace(/\/$/, '')}/${file}`).replace(/[#?]/g, encodeURIComponent)

function regionOf({ line, column, endLine, endColumn }: Place): object {
  if (line === undefined) return {}
  return {
    region: {
      startLine: line,
      ...(column === undefined ? {} : { startColumn: column }),
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  }
}
