import { describe, expect, test } from 'vitest'
import type { DiagnosedVersion, Diagnostic } from '../../model/diagnostic.ts'
import { newDiagnostics } from './new-diagnostics.ts'

/** Each line that holds `!` has the same fault; `!!` has it twice. What else a line says is its text. */
function versionOf(text: string, message = 'Mend it.', file = 'notes/a.md'): DiagnosedVersion {
  const lines = text.split('\n')
  return {
    diagnostics: lines.flatMap((line, index): Diagnostic[] =>
      [...line.matchAll(/!/g)].map(({ index: column }) => ({
        code: 'html-removed',
        severity: 'warning',
        message,
        place: { file, line: index + 1, column: column + 1 },
      })),
    ),
    lineOf: ({ line }) => (line === undefined ? '' : lines[line - 1]!),
  }
}
const newLines = (before: string, after: string) =>
  newDiagnostics(versionOf(before), versionOf(after)).map(({ place }) => place.line)

describe('what was there before is not new', () => {
  test.each([
    // before                         after
    ['the same', 'The tide turns!', 'The tide turns!'],
    ['lines above came', 'The tide turns!', 'Fog.\n\nRain.\n\nThe tide turns!'],
    ['lines above went', 'Fog.\n\nThe tide turns!', 'The tide turns!'],
    ['it was indented', 'The tide turns!', '  The tide turns!\r'],
    ['paragraphs changed places', 'The tide turns!\nFog rolls in!', 'Fog rolls in!\nThe tide turns!'],
    ['the line was edited elsewhere', 'The tide turns at nine!', 'The tide turns at ten!'],
    ['the line was edited and moved', 'The tide turns at nine!', 'Fog.\nThe tide turns at ten!'],
    ['a second one was fixed', 'The tide turns! !', 'The tide turns!'],
  ])('%s', (_, before, after) => {
    expect(newLines(before, after)).toEqual([])
  })

  test('a message that names a line which moved', () => {
    const before = versionOf('The tide turns!', 'It stands in line 7 already.')
    expect(newDiagnostics(before, versionOf('\nThe tide turns!', 'It stands in line 8 already.'))).toEqual([])
  })
})

test.each([
  ['What turns the tide? !', 'What turns the tides? !', 'What turns the tide?', 'What turns the tides?', 0],
  ['See the the tide!', 'See the of of tide!', 'the the', 'of of', 1],
  ['See [it](/8/)!', 'See [it](/9/)!', '/8/', '/9/', 1],
])('%s → %s: what is quoted must be left for the most part', (line, other, quote, otherQuote, news) => {
  const [before, after] = [versionOf(line, `“${quote}” is odd.`), versionOf(other, `“${otherQuote}” is odd.`)]
  expect(newDiagnostics(before, after)).toHaveLength(news)
})

test.each([
  ['It stands in line 12.', 'It stands in line 345.', 0],
  ['It stands in lines 12–34.', 'It stands in lines 5 - 67.', 0],
  ['It stands in lines 12-14.', 'It stands in lines 15-17.', 0],
  ['It stands in the lines.', 'It stands in the line.', 1],
  ['It stands on page 12.', 'It stands on page 13.', 1],
  ['`a` and “b” are odd.', '`a` and “b” are even.', 1],
])('%s → %s: the numbers of lines may move', (one, other, news) => {
  expect(newDiagnostics(versionOf('The tide turns!', one), versionOf('The tide turns!', other))).toHaveLength(news)
})

test('each that was there before accounts for one, the one in the same line first', () => {
  const [before, after] = [versionOf('The tide turns at nine!'), versionOf('The tide turns at ten!\nThe tide turns at nine!')]
  expect(newDiagnostics(before, after).map(({ place }) => place.line)).toEqual([1])
})

test('all that is quoted must be left for the most part, and not some of it', () => {
  const [before, after] = [
    versionOf('Fog and the tide!', '“the tide” and “fog” are odd.'),
    versionOf('Fog and a tide!', '“a tide” and “rain” are odd.'),
  ]
  expect(newDiagnostics(before, after)).toHaveLength(1)
})

test('of two in one line, that with the same words is the one that was there', () => {
  const quoting = (...quotes: readonly string[]): DiagnosedVersion => {
    const { lineOf, diagnostics } = versionOf('The tide turns!')
    return { lineOf, diagnostics: diagnostics.flatMap((it) => quotes.map((quote) => ({ ...it, message: `“${quote}” is odd.` }))) }
  }
  expect(newDiagnostics(quoting('the tide'), quoting('the fog', 'the tide')).map(({ message }) => message)).toEqual([
    '“the fog” is odd.',
  ])
})

describe('what was not there before is', () => {
  test.each<[string, string, string, number[]]>([
    ['in a line that had no fault', 'The tide turns.', 'The tide turns!', [1]],
    ['in a new line', 'The tide turns!', 'Fog.\nFog rolls in!\nThe tide turns!', [2]],
    ['a second time in the same line', 'The tide turns!', 'The tide turns! !', [1]],
    ['in a copy of the line', 'The tide turns!', 'The tide turns!\nThe tide turns!', [2]],
    ['in a line in place of another', 'The tide turns!', 'Nobody knows why fog rolls!', [1]],
  ])('%s', (_, before, after, lines) => {
    expect(newLines(before, after)).toEqual(lines)
  })

  test('with another message, another code, or in another file', () => {
    const before = versionOf('The tide turns!')
    expect(newDiagnostics(before, versionOf('The tide turns!', 'Mend that.'))).toHaveLength(1)
    expect(newDiagnostics(before, versionOf('The tide turns!', 'Mend it.', 'notes/b.md'))).toHaveLength(1)
    const other = versionOf('The tide turns!')
    const diagnostics = other.diagnostics.map((it) => ({ ...it, code: 'comment-unknown' as const }))
    expect(newDiagnostics(before, { ...other, diagnostics })).toHaveLength(1)
  })
})

test('a finding of a whole file is known by what it says', () => {
  const whole: DiagnosedVersion = {
    diagnostics: [{ code: 'file-empty', severity: 'error', message: 'Write it.', place: { file: 'notes/a.md' } }],
    lineOf: () => '',
  }
  expect(newDiagnostics(whole, whole)).toEqual([])
  expect(newDiagnostics({ ...whole, diagnostics: [] }, whole)).toEqual(whole.diagnostics)
})

test('what is left keeps its order', () => {
  const both = versionOf('Fog! !\nRain!')
  expect(newDiagnostics(versionOf(''), both)).toEqual(both.diagnostics)
})
