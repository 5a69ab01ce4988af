import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import { reportChanges } from './changes.ts'

const comma: Diagnostic = {
  code: 'title-trailing-comma',
  severity: 'error',
  message: 'Finish it.',
  place: { file: 'issues/1/index.md', line: 2, column: 1 },
}
const link: Diagnostic = {
  code: 'link-internal-missing',
  severity: 'warning',
  message: '`/99/` is no page.',
  place: { file: 'issues/1/index.md', line: 7, column: 5 },
}
const undated: Diagnostic = {
  code: 'event-date-unknown',
  severity: 'info',
  message: 'No date.',
  place: { file: 'issues/1/index.md', line: 9, column: 1 },
}
const broken: Diagnostic = {
  code: 'front-matter-syntax',
  severity: 'error',
  message: 'The YAML cannot be read.',
  place: { file: 'issues/1/index.md', line: 2, column: 8 },
}
const elsewhere: Diagnostic = { ...link, place: { ...link.place, file: 'issues/2/index.md' } }

const content = path.resolve('content')
const said = (before: readonly Diagnostic[], after: readonly Diagnostic[], saved = ['issues/1/index.md']): string[] =>
  reportChanges({ before, after, saved: new Set(saved), content }, { isColoured: false })
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^content\/issues\//, ''))

describe('after a save', () => {
  test('what is new is printed, and what the file has besides; infos once', () => {
    const lines = said([comma], [comma, link, undated])
    expect(lines).toHaveLength(3)
    expect(lines.join('\n')).toMatch(/^1\/index.md:2:1 error Finish it\..*\n1\/index.md:7:5 warning .*\n1\/index.md:9:1 info /)
    expect(said([comma, undated], [comma, link, undated])).toHaveLength(2)
  })

  test('what is gone is mended', () => {
    expect(said([comma], [])).toEqual(['1/index.md mended Finish it. [title-trailing-comma]'])
    expect(said([comma, link], [link]).join('\n')).toMatch(/^1\/index.md:7:5 warning .*\n1\/index.md mended Finish it\./)
  })

  test('one of two alike is mended', () => {
    const again = { ...link, place: { ...link.place, line: 12 } }
    expect(said([link, again], [link]).at(-1)).toBe('1/index.md mended `/99/` is no page. [link-internal-missing]')
  })

  test('of a file in which nothing has changed, if only its lines have moved, there is a count', () => {
    const moved = { ...link, place: { ...link.place, line: 20 } }
    expect(said([comma, link], [comma, moved])).toEqual(['1/index.md: 1 error, 1 warning, as before.'])
  })

  test('there is silence where there is nothing to report', () => expect(said([elsewhere], [elsewhere])).toEqual([]))

  test('another file’s findings are printed where they are new, and only those', () => {
    expect(said([], [elsewhere])[0]).toMatch(/^2\/index.md:7:5 warning/)
    expect(said([elsewhere], [{ ...elsewhere, message: 'Other.' }, elsewhere])).toHaveLength(1)
  })

  test('a file that cannot be published any more has nothing mended by that, nor have the notes beside it', () => {
    const notes = { ...link, place: { ...link.place, file: 'issues/1/notes.md' } }
    expect(said([notes], [broken])).toHaveLength(1)
    const lines = said([link], [broken])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^1\/index.md:2:8 error The YAML cannot be read\./)
    expect(said([broken], [link]).at(-1)).toBe('1/index.md mended The YAML cannot be read. [front-matter-syntax]')
  })
})
