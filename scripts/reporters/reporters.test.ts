import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Terminal } from '../terminal.ts'
import { reportGithub } from './github.ts'
import { reportPretty, tally } from './pretty.ts'
import { report, type Format } from './report.ts'
import { reportSarif } from './sarif.ts'

const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'html-removed',
  severity: 'warning',
  message: 'Taken out.',
  place: { file: 'issues/1/index.md', line: 3, column: 5, endLine: 3, endColumn: 9 },
  ...more,
})
const plain = { isColoured: false }

describe('pretty', () => {
  test('says where, how bad, what, and its code; files stand apart', () => {
    const findings = [
      diagnostic(),
      diagnostic({
        severity: 'error',
        code: 'image-missing',
        message: 'Not there.',
        place: { file: 'issues/1/index.md', line: 7 },
      }),
      diagnostic({ severity: 'info', place: { file: 'issues/2/index.md' } }),
    ]
    expect(reportPretty(findings, 'content', plain)).toBe(
      [
        'content/issues/1/index.md:3:5 warning Taken out. [html-removed]',
        'content/issues/1/index.md:7 error Not there. [image-missing]',
        '',
        'content/issues/2/index.md info Taken out. [html-removed]',
        '',
        '',
      ].join('\n'),
    )
  })

  test.each([
    ['content/', 'content/issues/1'],
    [path.resolve('content'), 'content/issues/1'],
    ['.', './issues/1'],
    ['../elsewhere', '../elsewhere/issues/1'],
  ])('shows %s from where one is', (content, start) => {
    expect(reportPretty([diagnostic()], content, plain)).toMatch(new RegExp(`^${start.replaceAll('.', '\\.')}`))
  })

  test('a column without a line is none', () => {
    expect(reportPretty([diagnostic({ place: { file: 'a.md', column: 4 } })], '.', plain)).toMatch(/^\.\/a\.md warning/)
  })

  test('is coloured where that is welcome, and says the same', () => {
    const coloured = reportPretty([diagnostic()], 'content', { isColoured: true })
    expect(coloured).toContain('\u001b[')
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(reportPretty([diagnostic()], 'content', plain))
  })

  test('says nothing of nothing', () => {
    expect(reportPretty([], 'content', plain)).toBe('')
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

describe('GitHub’s annotations', () => {
  test.each([
    [{}, '::warning file=content/issues/1/index.md,line=3,col=5,endLine=3,endColumn=9,title=html-removed::Taken out.\n'],
    [{ severity: 'error', place: { file: 'a.md' } }, '::error file=content/a.md,title=html-removed::Taken out.\n'],
    [
      { severity: 'info', place: { file: 'a.md', line: 1 } },
      '::notice file=content/a.md,line=1,title=html-removed::Taken out.\n',
    ],
    [
      { message: '100 % : , \r\n::error::x', place: { file: 'a.md' } },
      '::warning file=content/a.md,title=html-removed::100 %25 : , %0D%0A::error::x\n',
    ],
    [{ place: { file: 'a,b:c%d\ne.md' } }, '::warning file=content/a%2Cb%3Ac%25d%0Ae.md,title=html-removed::Taken out.\n'],
  ] as const)('%j', (more, line) => {
    expect(reportGithub([diagnostic(more)], 'content/')).toBe(line)
  })

  test('have a line each, whatever a message holds', () => {
    const findings = [diagnostic({ message: 'a\nb' }), diagnostic({ message: 'c\r\nd' })]
    expect(
      reportGithub(findings, 'content')
        .trimEnd()
        .split(/\r\n|\r|\n/),
    ).toHaveLength(2)
    expect(reportGithub([], 'content')).toBe('')
  })
})

describe('SARIF', () => {
  const findings = [
    diagnostic(),
    diagnostic({ code: 'file-empty', severity: 'error', message: 'Empty.', place: { file: 'a b/ü#?.md' } }),
    diagnostic({ severity: 'info', place: { file: 'c.md', line: 2 } }),
  ]

  test('has each rule once, and each result at its place', () => {
    expect(reportSarif(findings, 'content/')).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Galley',
              rules: [
                {
                  id: 'file-empty',
                  shortDescription: { text: 'Write the file or remove it.' },
                  defaultConfiguration: { level: 'error' },
                },
                {
                  id: 'html-removed',
                  shortDescription: { text: 'Write Markdown; scripts and unsafe attributes are not published.' },
                  defaultConfiguration: { level: 'warning' },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'html-removed',
              ruleIndex: 1,
              level: 'warning',
              message: { text: 'Taken out.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'content/issues/1/index.md' },
                    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
                  },
                },
              ],
            },
            {
              ruleId: 'file-empty',
              ruleIndex: 0,
              level: 'error',
              message: { text: 'Empty.' },
              locations: [{ physicalLocation: { artifactLocation: { uri: 'content/a%20b/%C3%BC%23%3F.md' } } }],
            },
            {
              ruleId: 'html-removed',
              ruleIndex: 1,
              level: 'note',
              message: { text: 'Taken out.' },
              locations: [{ physicalLocation: { artifactLocation: { uri: 'content/c.md' }, region: { startLine: 2 } } }],
            },
          ],
        },
      ],
    })
  })

  test('of nothing is a run without results', () => {
    expect(reportSarif([], 'content')).toMatchObject({ runs: [{ tool: { driver: { rules: [] } }, results: [] }] })
  })
})

describe('on standard output', () => {
  const print = (findings: readonly Diagnostic[], format: Format, files = 2): string => {
    let out = ''
    const terminal: Terminal = {
      stdout: (text) => {
        out += text
      },
      stderr: () => expect.unreachable(),
      isColoured: false,
    }
    report(findings, format, { content: 'content', files }, terminal)
    return out
  }

  test('JSON is the findings, and nothing else', () => {
    expect(JSON.parse(print([diagnostic()], 'json'))).toEqual([diagnostic()])
    expect(print([], 'json')).toBe('[]\n')
  })

  test('SARIF and annotations are nothing else, either', () => {
    expect(JSON.parse(print([diagnostic()], 'sarif'))).toEqual(reportSarif([diagnostic()], 'content'))
    expect(print([diagnostic()], 'github')).toBe(reportGithub([diagnostic()], 'content'))
    expect(print([], 'github')).toBe('')
  })

  test('people are told how many there are, in how many files', () => {
    expect(print([diagnostic()], 'pretty')).toMatch(/\n\n1 warning in 2 files\.\n$/)
    expect(print([], 'pretty', 1)).toBe('Nothing to report in 1 file.\n')
  })
})
