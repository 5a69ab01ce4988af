import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesIn, temporaryFolder, writeFiles } from '../../tests/support/galley.ts'
import { copyServed, openOutput } from './output.ts'
import { markName, markText, OutputError, type OutputPlaces } from './output-target.ts'

let home: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  home = temporaryFolder()
  mkdirSync(at('project'))
})
afterEach(() => home[Symbol.dispose]())

const at = (...names: string[]) => path.join(home.path, ...names)

const places = (out: string): OutputPlaces => ({
  out,
  content: at('content'),
  config: at('project/galley.config.ts'),
  project: at('project'),
  publicDir: at('project/public'),
})

/** Builds a site of one page. */
function build(out: string, text: string): void {
  const { folder, publish } = openOutput(places(out))
  writeFiles(folder, { 'index.html': text })
  publish()
}

const page = (out: string) => readFileSync(path.join(out, 'index.html'), 'utf8')

describe('the old site', () => {
  beforeEach(() => build(at('dist'), 'old'))

  test('stays whole until the new one is finished, and then gives way to it as a whole', () => {
    writeFiles(at('dist'), { '2/index.html': 'gone' })
    const { folder, publish } = openOutput(places(at('dist')))
    writeFiles(folder, { 'index.html': 'new' })
    expect(filesIn(at('dist'))).toEqual([markName, '2/index.html', 'index.html'])
    publish()
    expect(filesIn(home.path)).toEqual([`dist/${markName}`, 'dist/index.html'])
    expect(page(at('dist'))).toBe('new')
  })

  test('stays where a build was killed, and the next build clears away what that one has left', () => {
    writeFiles(openOutput(places(at('dist'))).folder, { 'half.html': 'ha' })
    expect(page(at('dist'))).toBe('old')
    build(at('dist'), 'new')
    expect(filesIn(home.path)).toEqual([`dist/${markName}`, 'dist/index.html'])
  })

  test('is put back by the next build where one was killed in the middle of the switch', () => {
    renameSync(at('dist'), at('.dist.galley-old'))
    openOutput(places(at('dist')))
    expect(page(at('dist'))).toBe('old')
  })

  test('is not put back where it has been half removed', () => {
    renameSync(at('dist'), at('.dist.galley-old'))
    rmSync(at('.dist.galley-old', markName))
    openOutput(places(at('dist')))
    expect(existsSync(at('dist'))).toBe(false)
    expect(existsSync(at('.dist.galley-old'))).toBe(false)
  })

  test('stays where the folder has become somebody else’s meanwhile', () => {
    const { publish } = openOutput(places(at('dist')))
    rmSync(at('dist', markName))
    expect(publish).toThrow(OutputError)
    expect(page(at('dist'))).toBe('old')
  })
})

test('a site does not go where a link has come to lead during the build', () => {
  build(at('www'), 'old')
  build(at('other'), 'of another')
  symlinkSync(at('www'), at('dist'))
  const { folder, publish } = openOutput(places(at('dist')))
  writeFiles(folder, { 'index.html': 'new' })
  rmSync(at('dist'))
  symlinkSync(at('other'), at('dist'))
  expect(publish).toThrow('has come to lead elsewhere during the build')
  expect([page(at('www')), page(at('other'))]).toEqual(['old', 'of another'])
})

test('a site goes into a folder that is not there, or is empty, and keeps the rights of the folder', () => {
  build(at('a/b/dist'), 'one')
  mkdirSync(at('empty'))
  chmodSync(at('empty'), 0o750)
  build(at('empty'), 'two')
  build(at('empty'), 'three')
  expect([page(at('a/b/dist')), page(at('empty'))]).toEqual(['one', 'three'])
  expect(statSync(at('empty')).mode & 0o777).toBe(0o750)
})

test('a site for another file system than the project’s is written in the project, and then copied beside the target', () => {
  const memory = mkdtempSync(existsSync('/dev/shm') ? '/dev/shm/galley-' : at('memory-'))
  const out = path.join(memory, 'dist')
  try {
    for (const text of ['one', 'two']) {
      build(out, text)
      expect(filesIn(memory)).toEqual([`dist/${markName}`, 'dist/index.html'])
      expect(page(out)).toBe(text)
    }
    expect(filesIn(at('project'))).toEqual([])
  } finally {
    rmSync(memory, { recursive: true })
  }
})

test('a link to a folder stays a link, and what it leads to is replaced', () => {
  mkdirSync(at('www'))
  symlinkSync(at('www'), at('dist'))
  build(at('dist'), 'one')
  build(at('dist'), 'two')
  expect(filesIn(at('www'))).toEqual([markName, 'index.html'])
  expect(page(at('dist'))).toBe('two')
})

test('what is served untouched is copied, hidden files too, and nothing from outside', () => {
  writeFiles(home.path, {
    'public/a/b.txt': 'b',
    'public/index.html': 'in the place of a page',
    'public/.well-known/security.txt': 's',
    'secret.txt': 'KEY',
  })
  symlinkSync(at('secret.txt'), at('public/c.txt'))
  symlinkSync(at('public/a'), at('public/d'))
  copyServed(at('public'), at('dist'), new Set(['/a/b.txt', '/.well-known/security.txt', '/c.txt', '/d/b.txt']))
  expect(filesIn(at('dist'))).toEqual(['.well-known/security.txt', 'a/b.txt', 'd/b.txt'])
})

describe('a site may not go', () => {
  beforeEach(() => {
    writeFiles(home.path, {
      'content/issues/1/index.md': 'An issue.',
      'project/galley.config.ts': '',
      'project/public/robots.txt': '',
      'project/src/core/pipeline.ts': '',
      'others/notes.txt': 'A stranger’s.',
      'lookalike/index.html': 'A site of another program.',
      [`forged/${markName}`]: 'not the mark',
      'repository/.git/HEAD': '',
      'worktree/.git': 'gitdir: elsewhere',
      [`worktree/${markName}`]: markText,
      'file.txt': '',
    })
    symlinkSync(at('content'), at('link-to-content'))
    symlinkSync(home.path, at('link-to-all'))
    symlinkSync(at('nowhere'), at('link-to-nothing'))
    symlinkSync(at('loop'), at('loop'))
  })

  test.each([
    ['content', 'it is the content folder'],
    ['content/', 'it is the content folder'],
    ['content/issues/1', 'it lies in the content folder'],
    ['content/dist', 'it lies in the content folder'],
    ['others/../content/dist', 'it lies in the content folder'],
    ['link-to-content', 'it is the content folder'],
    ['link-to-content/dist', 'it lies in the content folder'],
    ['link-to-all', 'the content folder lies in it'],
    ['link-to-all/content', 'it is the content folder'],
    ['', 'the content folder lies in it'],
    ['project', 'it is the project'],
    ['project/public', 'it is the folder of files that are served untouched'],
    ['project/public/site', 'it lies in the folder of files that are served untouched'],
    ['project/src/pages', 'it lies in the code of the project'],
    ['others', 'it holds files, and Galley replaces only folders that it has made itself'],
    ['lookalike', 'it holds files, and Galley replaces only folders that it has made itself'],
    ['forged', 'it holds files, and Galley replaces only folders that it has made itself'],
    ['repository', 'it is the root of a repository'],
    ['worktree', 'it is the root of a repository'],
    ['repository/.git/site', 'it lies in the data of a repository'],
    ['file.txt', 'it is no folder'],
    ['file.txt/dist', 'ENOTDIR'],
    ['link-to-nothing', 'is a link that leads nowhere'],
    ['loop', 'ELOOP'],
  ])('to “%s”: %s', (out, reason) => {
    const before = filesIn(home.path)
    expect(() => openOutput(places(path.resolve(home.path, out)))).toThrow(reason)
    expect(() => openOutput(places(path.resolve(home.path, out)))).toThrow(OutputError)
    expect(filesIn(home.path)).toEqual(before)
  })

  test.each([
    ['the root', '/', 'it is the root of the file system'],
    ['above the home folder', path.dirname(process.env['HOME'] ?? ''), /home folder lies in it|root of the file system/],
    ['the folder that one is in', process.cwd(), 'it is the folder that you are in'],
  ])('to %s', (_name, out, reason) => {
    expect(() => openOutput(places(out))).toThrow(reason)
  })

  test('even where a mark says that Galley has made it, if content lies in it', () => {
    writeFiles(home.path, { [markName]: markText })
    expect(() => openOutput(places(home.path))).toThrow('the content folder lies in it')
  })
})
