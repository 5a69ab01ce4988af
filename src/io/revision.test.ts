import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from '../../tests/support/core.ts'
import { repository } from '../../tests/support/folders.ts'
import { RevisionError } from './git.ts'
import { openRevision } from './revision.ts'

const issue = page('title: One\ndate: 2026-01-04', 'Hello.')
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function complaintOf(root: string, rev: string): string {
  try {
    openRevision(root, rev)
  } catch (error) {
    expect(error).toBeInstanceOf(RevisionError)
    return (error as Error).message.replaceAll(root, 'HERE')
  }
  throw new Error('It was read.')
}

afterEach(() => void vi.unstubAllEnvs())

describe('the content folder is read as it was', () => {
  test('whatever the working tree has become', () => {
    using repo = repository({ 'content/issues/1/index.md': issue, 'content/issues/1/tides.png': 'x', 'README.md': 'Hello.' })
    repo.write({ 'content/issues/1/index.md': 'Edited.', 'content/issues/1/tides.png': null, 'content/notes/a.md': 'New.' })
    const { content, commit } = openRevision(path.join(repo.root, 'content'), 'HEAD')
    expect(content.files).toEqual(['issues/1/index.md', 'issues/1/tides.png'])
    expect(textOf(content.bytesOf('issues/1/index.md'))).toBe(issue)
    expect(commit).toBe(repo.git('rev-parse', 'HEAD'))
  })

  test('byte by byte, with names of any kind', () => {
    const files = { 'notes/ü b.md': '\uFEFFa\r\nb', 'notes/"q"\tq.md': '', 'notes/line\nend.md': 'two\n\n', 'notes/z.md': 'last' }
    using repo = repository(files)
    const { content } = openRevision(repo.root, 'HEAD')
    expect(content.files.toSorted()).toEqual(Object.keys(files).toSorted())
    for (const [name, text] of Object.entries(files)) expect(Buffer.from(content.bytesOf(name))).toEqual(Buffer.from(text))
  })

  test('without what is hidden, and what npm installs', () => {
    using repo = repository({ '.github/a.md': 'x', 'node_modules/a/b.md': 'x', 'notes/.draft.md': 'x', 'notes/a.md': 'x' })
    expect(openRevision(repo.root, 'HEAD').content.files).toEqual(['notes/a.md'])
  })

  test('links to files are followed within the repository, and others cannot be opened', () => {
    using repo = repository({ 'elsewhere/a.md': issue, 'content/notes/plain.md': 'x' })
    symlinkSync('../../elsewhere/a.md', path.join(repo.root, 'content/notes/in.md'))
    symlinkSync('/etc/hosts', path.join(repo.root, 'content/notes/out.md'))
    symlinkSync('nowhere.md', path.join(repo.root, 'content/notes/gone.md'))
    repo.commit()
    const { content } = openRevision(path.join(repo.root, 'content'), 'HEAD')
    expect(textOf(content.bytesOf('notes/in.md'))).toBe(issue)
    expect(textOf(content.bytesOf('notes/plain.md'))).toBe('x')
    for (const name of ['notes/out.md', 'notes/gone.md']) expect(() => content.bytesOf(name)).toThrow('git has no text of it')
  })

  test('through a link to the folder itself', () => {
    using repo = repository({ 'content/notes/a.md': 'x' })
    symlinkSync('content', path.join(repo.root, 'link'))
    expect(openRevision(path.join(repo.root, 'link'), 'HEAD').content.files).toEqual(['notes/a.md'])
  })

  test('in a hook, which points to another repository', () => {
    using repo = repository({ 'content/notes/a.md': 'x' })
    using other = repository({ 'content/notes/b.md': 'x' })
    vi.stubEnv('GIT_DIR', path.join(other.root, '.git'))
    vi.stubEnv('GIT_WORK_TREE', other.root)
    vi.stubEnv('GIT_INDEX_FILE', '.git/index.lock')
    expect(openRevision(path.join(repo.root, 'content'), 'HEAD').content.files).toEqual(['notes/a.md'])
  })
})

describe('a revision means where the branch left it', () => {
  test('what came to it since is no part of the change', () => {
    using repo = repository({ 'notes/a.md': 'x' })
    const base = repo.git('rev-parse', 'HEAD')
    repo.git('checkout', '--quiet', '-b', 'winter')
    repo.write({ 'notes/b.md': 'x' })
    repo.commit()
    repo.git('checkout', '--quiet', 'main')
    repo.write({ 'notes/c.md': 'x' })
    repo.commit()
    repo.git('checkout', '--quiet', 'winter')
    const { commit, content } = openRevision(repo.root, 'main')
    expect([commit, content.files]).toEqual([base, ['notes/a.md']])
  })

  test.each(['HEAD', 'main', 'v1', 'HEAD~0', '@'])('%s', (rev) => {
    using repo = repository({ 'notes/a.md': 'x' })
    repo.git('tag', '-m', 'One', 'v1')
    expect(openRevision(repo.root, rev).commit).toBe(repo.git('rev-parse', 'HEAD'))
  })
})

describe('what else lies in the repository', () => {
  test('other folders as they were; empty when they were not there, unknown when they are not of it', () => {
    using repo = repository({ 'content/notes/a.md': 'x', 'public/files/a.pdf': 'x' })
    const { folder } = openRevision(path.join(repo.root, 'content'), 'HEAD')
    expect(folder(path.join(repo.root, 'public'))!.files).toEqual(['files/a.pdf'])
    expect(folder(path.join(repo.root, 'images'))!.files).toEqual([])
    expect(folder(tmpdir())).toBeUndefined()
  })

  test('whether a file was another', () => {
    using repo = repository({ 'content/notes/a.md': 'x', 'galley.config.ts': 'one' })
    const { isOther } = openRevision(path.join(repo.root, 'content'), 'HEAD')
    const config = path.join(repo.root, 'galley.config.ts')
    expect([isOther(config, Buffer.from('one')), isOther(config, Buffer.from('two'))]).toEqual([false, true])
    expect(isOther(path.join(tmpdir(), 'galley.config.ts'), Buffer.from('one'))).toBeNull()
  })
})

describe('what cannot be read is reported', () => {
  test('a folder of no repository', () => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'galley-none-')))
    vi.stubEnv('GIT_CEILING_DIRECTORIES', path.dirname(folder))
    expect(complaintOf(folder, 'HEAD')).toBe('HERE is in no git repository, so nobody knows what it was before.')
    rmSync(folder, { recursive: true })
  })

  test.each(['spring', '-x', '--help', '', 'HEAD:notes', 'HEAD..main', '0123456789'])('“%s” is no revision', (rev) => {
    using repo = repository({ 'notes/a.md': 'x' })
    expect(complaintOf(repo.root, rev)).toBe(
      `“${rev}” is no revision of this repository; name a branch, tag or commit, such as \`main\`, \`origin/main\` or \`HEAD~1\`.`,
    )
  })

  test('a folder that the revision has not', () => {
    using repo = repository({ 'README.md': 'x' })
    repo.write({ 'content/notes/a.md': 'x' })
    const root = path.join(repo.root, 'content')
    expect(complaintOf(root, 'HEAD')).toMatch(
      /^The folder HERE is not part of HEAD \([\da-f]{10}\); name a revision that has it\.$/,
    )
  })

  test('a clone of the last commit alone', () => {
    using repo = repository({ 'notes/a.md': 'x' })
    repo.git('branch', 'spring')
    repo.write({ 'notes/b.md': 'x' })
    repo.commit()
    using clone = repository()
    clone.git('fetch', '--quiet', '--depth=1', `file://${repo.root}`, 'main')
    clone.git('checkout', '--quiet', 'FETCH_HEAD')
    const advice =
      'this clone holds only the last commits: fetch them all (`fetch-depth: 0` with actions/checkout, else `git fetch --unshallow`).'
    expect(complaintOf(clone.root, 'origin/main')).toBe(`“origin/main” is no revision of this repository; ${advice}`)
    clone.git('fetch', '--quiet', '--depth=1', `file://${repo.root}`, 'spring:spring')
    expect(complaintOf(clone.root, 'spring')).toBe(`spring and what is checked out have no commit in common; ${advice}`)
  })

  test('a history of its own', () => {
    using repo = repository({ 'notes/a.md': 'x' })
    repo.git('checkout', '--quiet', '--orphan', 'winter')
    repo.write({ 'notes/b.md': 'x' })
    repo.commit()
    expect(complaintOf(repo.root, 'main')).toBe(
      'main and what is checked out have no commit in common; name a revision that this branch came from.',
    )
  })

  test('a machine without git', () => {
    using repo = repository({ 'notes/a.md': 'x' })
    vi.stubEnv('PATH', '/nowhere')
    expect(complaintOf(repo.root, 'HEAD')).toMatch(/^Git is not to be found; install it/)
  })
})
