import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Terminal } from '../terminal.ts'
import { diagnostic, resultOf } from '../../tests/support/diagnostics.ts'
import { report, type Format } from './report.ts'

describe('on standard output', () => {
  const print = (
    findings: readonly Diagnostic[],
    format: Format,
    more: { all?: boolean; quiet?: boolean; summary?: string } = {},
  ): string => {
    let out = ''
    const terminal: Terminal = {
      stdout: (text) => {
        out += text
      },
      stderr: () => expect.unreachable(),
      isColoured: false,
    }
    const { all = false, quiet = false, summary } = more
    report(resultOf(findings), { format, all, quiet }, terminal, summary ? { GITHUB_STEP_SUMMARY: summary } : {})
    return out
  }

  test('JSON is the findings with their help, hints too, and nothing else', () => {
    const hint = diagnostic({ severity: 'info', fix: { offset: 1, length: 2, text: '' } })
    const help = 'Write Markdown; scripts and unsafe attributes are not published.'
    expect(JSON.parse(print([diagnostic(), hint], 'json'))).toEqual([
      { ...diagnostic(), help },
      { ...hint, help },
    ])
    expect(print([], 'json')).toBe('[]\n')
  })

  test('SARIF and annotations are nothing else, either', () => {
    expect(JSON.parse(print([diagnostic()], 'sarif'))).toMatchObject({ version: '2.1.0' })
    expect(print([diagnostic()], 'github')).toMatch(/^::warning [^\n]*\n$/)
    expect(print([], 'github')).toBe('')
  })

  test('annotations add to the summary of the step', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'galley-'))
    const summary = path.join(folder, 'summary.md')
    print([diagnostic()], 'github', { summary })
    print([], 'github', { summary })
    expect(readFileSync(summary, 'utf8')).toMatch(
      /^## Galley: 1 warning in 2 files\n[^]*## Galley: Nothing to report in 2 files\n$/,
    )
    rmSync(folder, { recursive: true })
  })

  test('people are told how many there are; hints are for those who ask', () => {
    const hint = diagnostic({ severity: 'info', message: 'A hint; see.' })
    expect(print([diagnostic(), hint], 'pretty')).toMatch(/\n\n1 warning in 1 of 2 files\.\n1 hint is not shown/)
    expect(print([diagnostic(), hint], 'pretty')).not.toContain('A hint; see.')
    expect(print([hint], 'pretty', { all: true })).toContain('A hint; see.')
  })

  test('quiet is without a summary, and without a word when all is well', () => {
    expect(print([], 'pretty')).toBe('Nothing to fix in 2 files.\n')
    expect(print([], 'pretty', { quiet: true })).toBe('')
    expect(print([diagnostic()], 'pretty', { quiet: true })).not.toContain(' of 2 files')
  })
})
