import { createHash } from 'node:crypto'
import type { Log, Region, ReportingDescriptor, Result } from 'sarif'
import { catalogue, type Code } from '../../src/core/model/catalogue.ts'
import type { Diagnostic, Place } from '../../src/core/model/diagnostic.ts'
import type { Repository } from '../../src/io/repository.ts'
import { codeSections } from '../../src/io/guide.ts'
import type { CheckResult } from '../check/run-check.ts'

const level = { error: 'error', warning: 'warning', info: 'note' } as const
const base = '%SRCROOT%'

/**
 * A SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/) for code scanning services: with paths from the repository's
 * root, the guide's text on each code, fixes, and fingerprints that identify a finding even after its line has moved.
 */
export function reportSarif({ diagnostics, sources }: Pick<CheckResult, 'diagnostics' | 'sources'>, repository: Repository): Log {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  const guide = codeSections()
  const fingerprint = fingerprinter(sources)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Galley', rules: codes.map((code) => ruleOf(code, guide.get(code)?.text, repository)) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { uri: repository.root } },
        results: diagnostics.map((it) => resultOf(it, codes, repository, fingerprint(it))),
      },
    ],
  }
}

const ruleOf = (code: Code, text: string | undefined, { browse }: Repository): ReportingDescriptor => ({
  id: code,
  shortDescription: { text: catalogue[code].help },
  ...(text === undefined ? {} : { help: { text, markdown: text } }),
  ...(browse === undefined ? {} : { helpUri: `${browse}/docs/guide/findings.md#${code}` }),
  defaultConfiguration: { level: level[catalogue[code].severity] },
})

function resultOf(
  { code, severity, message, place, fix }: Diagnostic,
  codes: readonly Code[],
  { pathOf }: Repository,
  fingerprint: string,
): Result {
  const artifactLocation = { uri: encodeURI(pathOf(place.file)).replace(/[#?]/g, encodeURIComponent), uriBaseId: base }
  const replacement = fix && {
    deletedRegion: { charOffset: fix.offset, charLength: fix.length },
    insertedContent: { text: fix.text },
  }
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: level[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, ...regionOf(place) } }],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(replacement && {
      fixes: [
        { description: { text: catalogue[code].help }, artifactChanges: [{ artifactLocation, replacements: [replacement] }] },
      ],
    }),
  }
}

function regionOf({ line, column, endLine, endColumn }: Place): { region?: Region } {
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

/** Hashes the file, the code and the words of the line, and numbers equal hashes. The number of the line is not part of it. */
function fingerprinter(sources: CheckResult['sources']): (diagnostic: Diagnostic) => string {
  const counts = new Map<string, number>()
  const lines = new Map<string, readonly string[]>()
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? new TextDecoder().decode(sources.get(file)).split(/\r\n|\n|\r/)
    lines.set(file, known)
    return known
  }
  return ({ code, place: { file, line } }) => {
    const text = line === undefined ? '' : (linesOf(file)[line - 1] ?? '').trim()
    const hash = createHash('sha256').update(`${file}\n${code}\n${text}`).digest('hex').slice(0, 32)
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return `${hash}:${count}`
  }
}
