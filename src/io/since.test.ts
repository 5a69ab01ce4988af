import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, settingsOf } from '../../tests/support/core.ts'
import { readArchive } from './archive.ts'
import { repository, type Repository } from '../../tests/support/folders.ts'
import { newSince, readSince, diagnosedAt } from './since.ts'

let cacheDir = ''
beforeEach(() => {
  cacheDir = mkdtempSync(path.join(tmpdir(), 'galley-cache-'))
})
afterEach(() => rmSync(cacheDir, { recursive: true, force: true }))

const optionsFor = ({ root }: Repository) => ({
  content: path.join(root, 'content'),
  settings: settingsOf(),
  now: '2026-06-01T12:00:00Z',
  includeUnpublished: true,
  publicDir: path.join(root, 'public'),
  cacheDir,
})
const issue = (number: number, text: string) => page(`title: Kelp ${number}\ndate: 2026-01-0${number}`, text)

test('the publication is read as it is and as it was', () => {
  using repo = repository({ 'content/issues/1/index.md': issue(1, 'Hello.'), 'content/issues/2/index.md': issue(2, 'Hello.') })
  repo.write({ 'content/issues/2/index.md': null, 'content/issues/3/index.md': issue(3, 'Hello.') })
  const { then, now } = readSince(optionsFor(repo), 'HEAD')
  const titlesOf = ({ views }: typeof now) => views.issues.map(({ title }) => title)
  expect([titlesOf(then), titlesOf(now)]).toEqual([
    ['Kelp 2', 'Kelp 1'],
    ['Kelp 3', 'Kelp 1'],
  ])
})

test('both readings are kept for the next run, and what is the same is read once', () => {
  using repo = repository({ 'content/issues/1/index.md': issue(1, 'Hello.'), 'content/issues/2/index.md': issue(2, 'Hello.') })
  repo.write({ 'content/issues/2/index.md': issue(2, 'Good evening.') })
  const kept = () => readdirSync(path.join(cacheDir, 'readings'))
  const isEntry = (name: string) => /^[\da-f]+\.json$/.test(name)
  const first = readSince(optionsFor(repo), 'HEAD')
  const entries = kept()
  expect(entries.filter(isEntry)).toHaveLength(3)
  expect(readSince(optionsFor(repo), 'HEAD').now).toMatchObject({ views: first.now.views })
  expect(kept()).toEqual(entries)
})

test('to look at the revision alone forgets no reading of today', () => {
  using repo = repository({ 'content/issues/1/index.md': issue(1, 'Hello.') })
  repo.write({ 'content/issues/2/index.md': issue(2, 'Hello.') })
  readSince(optionsFor(repo), 'HEAD')
  diagnosedAt(optionsFor(repo), 'HEAD')
  const kept = readdirSync(path.join(cacheDir, 'readings'))
  expect(kept.filter((name) => /^[\da-f]+\.json$/.test(name))).toHaveLength(2)
})

describe('only new findings are reported', () => {
  const newSinceRevision = (repo: Repository) =>
    newSince(diagnosedAt(optionsFor(repo), 'HEAD'), readArchive(optionsFor(repo))).map(({ code, place }) => [
      code,
      place.file,
      place.line,
    ])

  test('by the bytes that it is said of, which are not on the disk while fixes are tried', () => {
    using repo = repository({ 'content/issues/1/index.md': issue(1, 'Kelp.\n\nSee [it](/8/).') })
    const instead = new TextEncoder().encode(issue(1, 'See [it](/8/).'))
    const read = readArchive(optionsFor(repo))
    const moved = read.diagnostics.map((it) => ({ ...it, place: { ...it.place, line: it.place.line! - 2 } }))
    const sources = new Map([['issues/1/index.md', instead]])
    expect(newSince(diagnosedAt(optionsFor(repo), 'HEAD'), { diagnostics: moved, sources })).toEqual([])
  })

  test('of a text', () => {
    using repo = repository({ 'content/issues/1/index.md': issue(1, 'See [it](/8/).') })
    repo.write({ 'content/issues/1/index.md': issue(1, 'Good morning.\n\nSee [it](/8/), or [that](/9/).') })
    expect(newSinceRevision(repo)).toEqual([['link-internal-missing', 'issues/1/index.md', 8]])
  })

  test('of a text that nobody touched, when what it needs is gone', () => {
    using repo = repository({
      'content/issues/1/index.md': issue(1, '![Tides](tides.png)\n\n[Slides](/slides.pdf), [two](/2/).'),
      'content/issues/1/tides.png': 'x',
      'content/issues/2/index.md': issue(2, 'Hello.'),
      'public/slides.pdf': 'x',
    })
    expect(newSinceRevision(repo)).toEqual([])
    repo.write({ 'content/issues/1/tides.png': null, 'content/issues/2/index.md': null, 'public/slides.pdf': null })
    expect(newSinceRevision(repo).map(([code, , line]) => [code, line])).toEqual([
      ['image-missing', 6],
      ['link-internal-missing', 8],
      ['link-internal-missing', 8],
      ['folder-without-issue', undefined],
    ])
  })

  test('of nothing, when a picture goes with its text', () => {
    using repo = repository({
      'content/issues/1/index.md': issue(1, '![The tide at noon](tides.svg)'),
      'content/issues/1/tides.svg': '<svg viewBox="0 0 1 1"/>',
    })
    repo.write({ 'content/issues/1/index.md': issue(1, 'Hello.'), 'content/issues/1/tides.svg': null })
    expect(newSinceRevision(repo)).toEqual([])
  })

  test('of a file that cannot be read', () => {
    using repo = repository({ 'content/issues/1/index.md': issue(1, 'Hello.') })
    repo.write({ 'content/issues/1/index.md': new Uint8Array([0xff, 0xfe, 0xff]) })
    expect(newSinceRevision(repo).map(([code]) => code)).toEqual(['file-not-utf8'])
  })
})
