import { describe, expect, test } from 'vitest'
import { diagnose } from '../../core/check/report/diagnose.ts'
import { page, publishFiles, settingsOf } from '../../../tests/support/core.ts'
import { proofOf } from './proof-of.ts'
import type { Proof } from './proof.ts'

const files = {
  'issues/1/index.md': page('title: One\ndate: 2026-01-04', 'Fine.'),
  'issues/2/index.md': page('title: Two\ndate: 2026-01-11\ndrat: true', 'See [nowhere](/99/).\n\n## PEOPLE\n\nPEOPLE'),
  'issues/2/notes.md': page('title: Beside two', '![gone](gone.png)'),
  'issues/3/index.md': page('title: ""\ndate: 2026-01-18'),
  'issues/3/notes.md': 'Left over.',
  'issues/4/index.md': page('title: Four\ndate: 2026-12-01'),
  'issues/5/index.md': page('title: Five\ndate: 2026-12-08\ndraft: true', 'See [nowhere](/98/).'),
  'topics/tides.md': page('title: Tides\nbroader: [sea]', ''),
  'notes/space.md': page('title: Space\ndate: 2026-02-01\nslug: räume', '[nowhere](/97/)'),
  'pages/about.md': page('title: About\ndraft: true', 'We.'),
}

const proofAt = (pathname: string, url = 'https://kelp.example/'): Proof => {
  const settings = settingsOf({ url })
  const { views, findings } = publishFiles(files, { settings, includeUnpublished: true })
  const entries = Object.keys(files).map((file) => ({ file }))
  const textOf = (file: string) => files[file as keyof typeof files] ?? null
  return proofOf({ views, diagnostics: diagnose(findings, settings), entries }, pathname, { content: '/content', textOf })
}

const filesOf = (list: readonly { readonly file: string }[]) => list.map(({ file }) => file)

describe('the findings beside a page', () => {
  test.each([
    ['an issue: its own and its notes’', '/2/', ['issues/2/index.md', 'issues/2/notes.md']],
    ['the notes alone, on their page', '/2/notes/', ['issues/2/notes.md']],
    ['an issue without findings', '/1/', ['issues/1/index.md']],
    ['a note, however its address is spelt', '/notes/r%C3%A4ume/', ['notes/space.md']],
    ['a topic', '/topics/tides/', ['topics/tides.md']],
    ['a year of a topic', '/topics/tides/2026/', ['topics/tides.md']],
    ['a page', '/about/', ['pages/about.md']],
    ['no file of its own, where it gathers from many', '/archive/', []],
    ['no file of its own, where nothing is', '/3/', []],
    ['no file of its own, where an address is broken', '/%E0%A4%A/', []],
  ])('are of %s', (_name, pathname, own) => expect(filesOf(proofAt(pathname).page)).toEqual(own))

  test('are found below a base path', () => {
    expect(filesOf(proofAt('/letters/2/', 'https://kelp.example/letters/').page)).toHaveLength(2)
    expect(proofAt('/2/', 'https://kelp.example/letters/').page).toEqual([])
  })

  test('come the worst first, with place, line and help', () => {
    const [issue] = proofAt('/2/').page
    expect(issue!.findings.map(({ severity, line, column }) => [severity, line, column])).toEqual([
      ['error', 9, 1],
      ['warning', 4, 1],
      ['warning', 7, 5],
      ['info', 11, 1],
    ])
    expect(issue!.findings[2]).toMatchObject({
      code: 'link-internal-missing',
      help: 'Correct the link into the archive.',
      excerpt: { before: 'See ', marked: '[nowhere](/99/)', after: '.' },
    })
    expect(issue!.path).toBe('/content/issues/2/index.md')
  })
})

describe('the other files', () => {
  test('with findings are named on every page, the worst first, with their counts and pages', () => {
    expect(proofAt('/archive/').others.map(({ file, url, tally }) => [file, url, tally.error, tally.warning])).toEqual([
      ['issues/2/index.md', '/2/', 1, 2],
      ['issues/2/notes.md', '/2/notes/', 1, 0],
      ['topics/tides.md', '/topics/tides/', 0, 1],
      ['notes/space.md', '/notes/räume/', 0, 1],
      ['issues/5/index.md', '/5/', 0, 1],
    ])
    expect(filesOf(proofAt('/2/').others)).toEqual(['topics/tides.md', 'notes/space.md', 'issues/5/index.md'])
  })

  test.each(['/', '/1/', '/3/', '/topics/tides/'])('that cannot be published are named at %s, with why', (pathname) => {
    const [blocked, ...more] = proofAt(pathname).blocked
    expect(more).toEqual([])
    expect(blocked).toMatchObject({ file: 'issues/3/index.md', url: null, waiting: ['issues/3/notes.md'] })
    expect(blocked!.findings[0]).toMatchObject({ message: '`title` must not be empty; it is "".', line: 2, column: 1 })
  })
})

test('what is held back is listed on every page, with its page and why', () => {
  expect(proofAt('/1/').unpublished.map(({ file, url, words }) => [file, url, words])).toEqual([
    ['issues/4/index.md', '/4/', 'Dated December 1, 2026: held back until then'],
    ['issues/5/index.md', '/5/', 'Draft: not published'],
    ['pages/about.md', '/about/', 'Draft: not published'],
  ])
})
