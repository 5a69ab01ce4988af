import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Repository } from '../../src/io/repository.ts'
import type { Terminal } from '../terminal.ts'
import { reportGithub } from './github.ts'
import { reportPretty, tally } from './pretty.ts'
import { proofSummary } from './proof-summary.ts'
import { report, type Format } from './report.ts'
import { reportSarif } from './sarif.ts'
import { stepSummary } from './step-summary.ts'

const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'html-removed',
  severity: 'warning',
  message: 'Taken out.',
  place: { file: 'issues/1/index.md', line: 3, column: 5, endLine: 3, endColumn: 9 },
  ...more,
})
const plain = { isColoured: false }
const sourcesOf = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)]))
const proofOf = (diagnostics: readonly Diagnostic[], files: Readonly<Record<string, string>> = {}) => ({
  content: 'content',
  diagnostics,
  files: 2,
  sources: sourcesOf(files),
})
const repository: Repository = {
  root: 'file:///home/me/letters/',
  pathOf: (file) => `content/${file}`,
  browse: 'https://code.example/me/letters/blob/abc',
}

describe('pretty', () => {
  const findings = [
    diagnostic({ place: { file: 'issues/1/index.md' } }),
    diagnostic({ message: 'Late; mend it.', place: { file: 'issues/2/index.md', line: 9 } }),
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
        '  error Not there; add it. [image-missing] --fix mends it',
        '    content/issues/2/index.md:3:5',
        '      3 │ the tide comes',
        '        │     ^^^^',
        '  warning Late; mend it. [html-removed]',
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
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(reportPretty(findings, { content: 'content' }, plain))
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

describe('the summary', () => {
  const fixable = diagnostic({ fix: { offset: 0, length: 1, text: '' } })
  const hint = diagnostic({ severity: 'info' })

  test.each([
    [[], 1, 'Nothing to mend in 1 file.\n'],
    [[], 9, 'Nothing to mend in 9 files.\n'],
    [[hint], 9, 'Nothing to mend in 9 files.\n1 hint is not shown; --all shows it.\n'],
    [[diagnostic()], 1, '1 warning in 1 file.\n`galley explain html-removed` says more of a code.\n'],
    [
      [diagnostic(), fixable, hint, hint],
      9,
      '2 warnings in 1 of 9 files.\n2 hints are not shown; --all shows them.\n--fix mends 1 of them; --fix --dry-run shows how.\n`galley explain html-removed` says more of a code.\n',
    ],
  ])('of %j', (all, files, text) => {
    const shown = all.filter(({ severity }) => severity !== 'info')
    expect(proofSummary(all, shown, files)).toBe(text)
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
    expect(reportGithub([diagnostic(more)], repository)).toBe(line)
  })

  test('have a line each, whatever a message holds', () => {
    const findings = [diagnostic({ message: 'a\nb' }), diagnostic({ message: 'c\r\nd' })]
    expect(
      reportGithub(findings, repository)
        .trimEnd()
        .split(/\r\n|\r|\n/),
    ).toHaveLength(2)
    expect(reportGithub([], repository)).toBe('')
  })

  test.each([
    [{ warning: 2, error: 1 }, { error: 1, warning: 2, notice: 0 }, null],
    [{ info: 10, warning: 10, error: 10 }, { error: 10, warning: 10, notice: 10 }, null],
    [{ info: 3, warning: 25, error: 12 }, { error: 10, warning: 10, notice: 4 }, '17 more findings are'],
    [{ info: 11 }, { error: 0, warning: 0, notice: 10 }, '2 more findings are'],
    [{ warning: 11 }, { error: 0, warning: 10, notice: 1 }, '1 more finding is'],
  ])('of %j are as many as GitHub shows, the most serious first', (given, expected, rest) => {
    const findings = Object.entries(given).flatMap(([severity, count]) =>
      Array.from({ length: count }, () => diagnostic({ severity: severity as 'info' })),
    )
    const lines = reportGithub(findings, repository).trimEnd().split('\n')
    const commands = lines.map((line) => /^::(\w+)/.exec(line)![1]!)
    expect({ error: 0, warning: 0, notice: 0, ...countsOf(commands) }).toEqual(expected)
    expect(commands).toEqual(commands.toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b)))
    if (rest)
      expect(lines.at(-1)).toBe(
        `::notice title=galley::${rest} not shown here; \`galley check\` and this step's summary list all.`,
      )
  })

  const ranks = ['error', 'warning', 'notice']
  const countsOf = (words: readonly string[]) =>
    Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, { length }]) => [word, length]))
})

describe('the summary of a step', () => {
  test('is a table a file, with links to the lines', () => {
    const findings = [
      diagnostic({ message: 'A `x|y` | <b>\n*z*.' }),
      diagnostic({ severity: 'error', code: 'file-empty', message: 'Empty.', place: { file: 'a b.md' } }),
    ]
    expect(stepSummary(proofOf(findings), repository)).toBe(
      [
        '## Galley: 1 error, 1 warning in 2 files',
        '',
        '### [content/a b.md](https://code.example/me/letters/blob/abc/content/a%20b.md)',
        '',
        '| line | | finding | code |',
        '| ---: | --- | --- | --- |',
        '|  | error | Empty. | `file-empty` |',
        '',
        '### [content/issues/1/index.md](https://code.example/me/letters/blob/abc/content/issues/1/index.md)',
        '',
        '| line | | finding | code |',
        '| ---: | --- | --- | --- |',
        '| [3](https://code.example/me/letters/blob/abc/content/issues/1/index.md?plain=1#L3) | warning | A `x\\|y` \\| &lt;b> \\*z\\*. | `html-removed` |',
        '',
      ].join('\n'),
    )
  })

  test('stays within what GitHub takes, and says what it leaves out', () => {
    const findings = Array.from({ length: 20_000 }, (_, line) =>
      diagnostic({ message: 'ü'.repeat(60), place: { file: 'a.md', line } }),
    )
    const text = stepSummary(proofOf(findings), { ...repository, browse: undefined })
    expect(new TextEncoder().encode(text).length).toBeLessThan(1_000_000)
    expect(text).toMatch(/\n\d+ more; `galley check` lists them\.\n$/)
  })
})

describe('SARIF', () => {
  const findings = [
    diagnostic(),
    diagnostic({ code: 'file-empty', severity: 'error', message: 'Empty.', place: { file: 'a b/ü#?.md' } }),
    diagnostic({ severity: 'info', place: { file: 'c.md', line: 2 }, fix: { offset: 4, length: 2, text: 'x' } }),
  ]
  const [run] = reportSarif(proofOf(findings), repository).runs

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
      reportSarif(proofOf(lines.map(at), { 'a.md': text }), repository).runs[0]!.results!.map(
        ({ partialFingerprints }) => partialFingerprints!['primaryLocationLineHash'],
      )
    const [tide, fog, again] = prints('tide\nfog\ntide\n', 1, 2, 3)
    expect(new Set([tide, fog, again]).size).toBe(3)
    expect(prints('new\n\n  tide\nfog\ntide\n', 3, 4, 5)).toEqual([tide, fog, again])
  })

  test('of nothing is a run without results', () => {
    expect(reportSarif(proofOf([]), repository)).toMatchObject({ runs: [{ tool: { driver: { rules: [] } }, results: [] }] })
  })
})

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
    report(proofOf(findings), { format, all, quiet }, terminal, summary ? { GITHUB_STEP_SUMMARY: summary } : {})
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
    expect(print([], 'pretty')).toBe('Nothing to mend in 2 files.\n')
    expect(print([], 'pretty', { quiet: true })).toBe('')
    expect(print([diagnostic()], 'pretty', { quiet: true })).not.toContain(' of 2 files')
  })
})
