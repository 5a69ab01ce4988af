import { describe, expect, test } from 'vitest'
import { diagnostic } from '../../tests/support/diagnostics.ts'
import { checkSummary } from './check-summary.ts'

describe('the summary', () => {
  const fixable = diagnostic({ fix: { offset: 0, length: 1, text: '' } })
  const hint = diagnostic({ severity: 'info' })

  test.each([
    [[], 0, 'The content folder holds no texts; there is nothing to check.\n'],
    [[], 1, 'Nothing to fix in 1 file.\n'],
    [[], 9, 'Nothing to fix in 9 files.\n'],
    [[hint], 9, 'Nothing to fix in 9 files.\n1 hint is not shown; --all shows it.\n'],
    [[diagnostic()], 1, '1 warning in 1 file.\n`galley explain html-removed` says more of a code.\n'],
    [
      [diagnostic(), fixable, hint, hint],
      9,
      '2 warnings in 1 of 9 files.\n2 hints are not shown; --all shows them.\n--fix fixes 1 of them; --fix --dry-run shows how.\n`galley explain html-removed` says more of a code.\n',
    ],
  ])('of %j', (all, files, text) => {
    const shown = all.filter(({ severity }) => severity !== 'info')
    expect(checkSummary(all, shown, files)).toBe(text)
  })
})
