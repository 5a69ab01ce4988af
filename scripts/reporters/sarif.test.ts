import { describe, expect, test } from 'vitest'
import { diagnostic, resultOf, repository } from '../../tests/support/diagnostics.ts'
import { reportSarif } from './sarif.ts'

describe('SARIF', () => {
  const findings = [
    diagnostic(),
    diagnostic({ code: 'file-empty', severity: 'error', message: 'Empty.', place: { file: 'a b/ü#?.md' } }),
    diagnostic({ severity: 'info', place: { file: 'c.md', line: 2 }, fix: { offset: 4, length: 2, text: 'x' } }),
  ]
  const [run] = reportSarif(resultOf(findings), repository).runs

  test('has each rule once, with what the guide says of it', () => {
    expect(run!.tool.driver.rules).toMatchObject([
      {
        id: 'file-empty',
        shortDescription: { text: 'Write the file or remove it.' },
        help: { text: expect.stringContaining('There is nothing in it.') as string },
        helpUri: 'https://code.example/me/letters/blob/abc/docs/guide/findings.md#file-empty',
        defaultConfiguration: { level: 'error' },
      },
      { id: 'html-removed', defaultConfiguration: { level: 'warning' } },
    ])
  })

  test('has each result at its place, by its path from the repository’s root', () => {
    expect(run!.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///home/me/letters/' } })
    expect(run!.columnKind).toBe('utf16CodeUnits')
    expect(run!.results).toMatchObject([
      {
        ruleId: 'html-removed',
        ruleIndex: 1,
        level: 'warning',
        message: { text: 'Taken out.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'content/issues/1/index.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
            },
          },
        ],
      },
      {
        ruleIndex: 0,
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'content/a%20b/%C3%BC%23%3F.md' } } }],
      },
      { level: 'note', locations: [{ physicalLocation: { region: { startLine: 2 } } }] },
    ])
    expect(run!.results![1]!.locations![0]!.physicalLocation).not.toHaveProperty('region')
  })

  test('has fixes as characters that others stand for', () => {
    expect(run!.results![0]).not.toHaveProperty('fixes')
    expect(run!.results![2]!.fixes).toMatchObject([
      {
        artifactChanges: [
          { replacements: [{ deletedRegion: { charOffset: 4, charLength: 2 }, insertedContent: { text: 'x' } }] },
        ],
      },
    ])
  })

  test('knows a finding again when its line has moved, and tells twins apart', () => {
    const at = (line: number) => diagnostic({ place: { file: 'a.md', line, column: 1 } })
    const prints = (text: string, ...lines: number[]) =>
      reportSarif(resultOf(lines.map(at), { 'a.md': text }), repository).runs[0]!.results!.map(
        ({ partialFingerprints }) => partialFingerprints!['primaryLocationLineHash'],
      )
    const [tide, fog, again] = prints('tide\nfog\ntide\n', 1, 2, 3)
    expect(new Set([tide, fog, again]).size).toBe(3)
    expect(prints('new\n\n  tide\nfog\ntide\n', 3, 4, 5)).toEqual([tide, fog, again])
  })

  test('of nothing is a run without results', () => {
    expect(reportSarif(resultOf([]), repository)).toMatchObject({ runs: [{ tool: { driver: { rules: [] } }, results: [] }] })
  })
})
