import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { diagnostic, sourcesOf } from '../../tests/support/diagnostics.ts'
import { reportPretty, tally } from './pretty.ts'

const plain = { isColoured: false }

describe('pretty', () => {
  const findings = [
    diagnostic({ place: { file: 'issues/1/index.md' } }),
    diagnostic({ message: 'Late; fix it.', place: { file: 'issues/2/index.md', line: 9 } }),
    diagnostic({
      severity: 'error',
      code: 'image-missing',
      message: 'Not there; add it.',
      fix: { offset: 0, length: 1, text: '' },
      place: { file: 'issues/2/index.md', line: 3, column: 5, endLine: 3, endColumn: 9 },
    }),
  ]

  test('groups by file, the most serious first, and marks the place in its line', () => {
    const sources = sourcesOf({ 'issues/2/index.md': '\uFEFFone\r\ntwo\r\nthe tide comes\r\n' })
    expect(reportPretty(findings, { content: 'content', sources }, plain)).toBe(
      [
        'content/issues/2/index.md  1 error, 1 warning',
        '',
        '  error Not there; add it. [image-missing] fixable with --fix',
        '    content/issues/2/index.md:3:5',
        '      3 │ the tide comes',
        '        │     ^^^^',
        '  warning Late; fix it. [html-removed]',
        '    content/issues/2/index.md:9',
        '',
        'content/issues/1/index.md  1 warning',
        '',
        '  warning Taken out. [html-removed]',
        '    Write Markdown; scripts and unsafe attributes are not published.',
        '    content/issues/1/index.md',
        '',
        '',
      ].join('\n'),
    )
  })

  test('of a place over several lines shows the first', () => {
    const place = { file: 'a.md', line: 1, column: 3, endLine: 3, endColumn: 2 }
    const sources = sourcesOf({ 'a.md': 'of tides\nand\nfog' })
    expect(reportPretty([diagnostic({ place })], { content: '.', sources }, plain)).toContain(
      '      1 │ of tides\n        │   ^^^^^^\n',
    )
  })

  test('shows a line without a mark where no column is known', () => {
    const sources = sourcesOf({ 'a.md': 'of tides' })
    const text = reportPretty([diagnostic({ place: { file: 'a.md', line: 1 } })], { content: '.', sources }, plain)
    expect(text).toContain('      1 │ of tides\n')
    expect(text).not.toContain('^')
  })

  describe('what is said many times in a file is folded', () => {
    const many = [...Array(12).keys()].map((at) =>
      diagnostic({ message: `No. ${at}; look.`, place: { file: 'a.md', line: at + 1 } }),
    )

    test('after the first of them', () => {
      const text = reportPretty([...many, findings[0]!], { content: '.' }, plain)
      expect(text).toContain('No. 3; look.')
      expect(text).not.toContain('No. 4; look.')
      expect(text).toContain('  warning and 8 more of html-removed: lines 5, 6, 7, 8, 9, 10, 11, 12\n')
    })

    test('unless all is asked for, or there are few', () => {
      expect(reportPretty(many, { content: '.', all: true }, plain)).toContain('No. 11; look.')
      expect(reportPretty(many.slice(0, 6), { content: '.' }, plain)).toContain('No. 5; look.')
    })
  })

  test.each([
    ['content/', 'content/issues/1'],
    [path.resolve('content'), 'content/issues/1'],
    ['.', './issues/1'],
    ['../elsewhere', '../elsewhere/issues/1'],
  ])('shows %s from where one is', (content, start) => {
    expect(reportPretty([diagnostic()], { content }, plain)).toContain(`    ${start}/index.md:3:5\n`)
  })

  test('a column without a line is none', () => {
    expect(reportPretty([diagnostic({ place: { file: 'a.md', column: 4 } })], { content: '.' }, plain)).toMatch(
      /^ {4}\.\/a\.md$/m,
    )
  })

  test('is coloured where that is welcome, and says the same', () => {
    const coloured = reportPretty(findings, { content: 'content' }, { isColoured: true })
    expect(coloured).toContain('\u001b[')
    expect(stripVTControlCharacters(coloured)).toBe(reportPretty(findings, { content: 'content' }, plain))
  })

  test('obeys nothing that a text says to a terminal', () => {
    const text = reportPretty(
      [diagnostic({ message: 'Of \u001b[2J\nfog.', place: { file: 'a\u001b.md' } })],
      { content: '.' },
      plain,
    )
    expect(text).toContain('Of ␛[2J fog.')
    expect(text).not.toContain('\u001b')
  })

  test('says nothing of nothing', () => {
    expect(reportPretty([], { content: 'content' }, plain)).toBe('')
  })

  test.each([
    [[], 'Nothing to report'],
    [['error'], '1 error'],
    [['warning', 'warning'], '2 warnings'],
    [['info', 'info', 'warning', 'error', 'error'], '2 errors, 1 warning, 2 info'],
  ] as const)('counts %j', (severities, words) => {
    expect(tally(severities.map((severity) => diagnostic({ severity })))).toBe(words)
  })
})
