import { expect, test } from 'vitest'
import { diagnostic } from '../../tests/support/diagnostics.ts'
import { reportLines } from './lines.ts'

test('says where, how bad, what, and its code; files stand apart', () => {
  const findings = [
    diagnostic(),
    diagnostic({
      severity: 'error',
      code: 'image-missing',
      message: 'Not\nthere.',
      place: { file: 'issues/1/index.md', line: 7 },
    }),
    diagnostic({ severity: 'info', place: { file: 'issues/2/index.md' } }),
  ]
  expect(reportLines(findings, 'content', { isColoured: false })).toBe(
    [
      'content/issues/1/index.md:3:5 warning Taken out. [html-removed]',
      'content/issues/1/index.md:7 error Not there. [image-missing]',
      '',
      'content/issues/2/index.md info Taken out. [html-removed]',
      '',
      '',
    ].join('\n'),
  )
  expect(reportLines([], 'content', { isColoured: false })).toBe('')
})
