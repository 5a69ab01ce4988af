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
const said = (before: readonly Diagnostic[], after: readonly Diagnostic[], saved = ['issues/1/index.md']): string =>
  reportChanges({ before, after, saved: new Set(saved), content }, { isColoured: false })

describe('after a save', () => {
  test('no text commands the terminal', () => {
    const escape = { ...link, message: '`\u001B[2J` is no page.' }
    expect(said([escape], [])).toContain('fixed `␛[2J` is no page.')
  })

  test('what is new is printed, and what the file has besides; infos once', () => {
    const text = said([comma], [comma, link, undated])
    for (const { message } of [comma, link, undated]) expect(text).toContain(message)
    expect(said([comma, undated], [comma, link, undated])).not.toContain(undated.message)
  })

  test('what is gone is fixed', () => {
    expect(said([comma], [])).toBe('content/issues/1/index.md fixed Finish it. [title-trailing-comma]\n')
    const text = said([comma, link], [link])
    expect(text).toContain(link.message)
    expect(text).toMatch(/\ncontent\/issues\/1\/index\.md fixed Finish it\. \[title-trailing-comma\]\n$/)
  })

  test('one of two alike is fixed', () => {
    const again = { ...link, place: { ...link.place, line: 12 } }
    expect(said([link, again], [link])).toContain('fixed `/99/` is no page.')
  })

  test('of a file in which nothing has changed, if only its lines have moved, there is a count', () => {
    const moved = { ...link, place: { ...link.place, line: 20 } }
    expect(said([comma, link], [comma, moved])).toBe('content/issues/1/index.md: 1 error, 1 warning, as before.\n')
  })

  test('there is silence where there is nothing to report', () => expect(said([elsewhere], [elsewhere])).toBe(''))

  test('another file’s findings are printed where they are new, and only those', () => {
    expect(said([], [elsewhere])).toContain('issues/2/index.md')
    const text = said([elsewhere], [{ ...elsewhere, message: 'Other.' }, elsewhere])
    expect(text).toContain('Other.')
    expect(text).not.toContain(elsewhere.message)
  })

  test('a file that cannot be published any more has nothing fixed by that, nor have the notes beside it', () => {
    const notes = { ...link, place: { ...link.place, file: 'issues/1/notes.md' } }
    for (const before of [[notes], [link]]) {
      const text = said(before, [broken])
      expect(text).toContain(broken.message)
      expect(text).not.toContain('fixed')
    }
    expect(said([broken], [link])).toContain('fixed The YAML cannot be read.')
  })
})
