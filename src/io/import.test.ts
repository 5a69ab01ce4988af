import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFolder, type ImportRun } from './import.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'galley-import-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const at = (name: string) => path.join(root, name)
function put(name: string, content: string | Uint8Array = '') {
  mkdirSync(path.dirname(at(name)), { recursive: true })
  writeFileSync(at(name), content)
}
const post = (title: string) => `---\ntitle: ${title}\ndate: 2024-03-01\nweight: 1\n---\n\nHello.\n`

function imports(options: Partial<ImportRun> = {}): Record<string, string> {
  const result = importFolder({
    directory: at('hugo/archive'),
    out: at('content'),
    force: false,
    dryRun: false,
    issuePath: '/:number/',
    ...options,
  })
  if ('problem' in result) return { problem: result.problem.replaceAll(root, '') }
  return Object.fromEntries(
    result.verdicts.map(({ record: { source, status, reason } }) => [source, reason === null ? status : `${status}: ${reason}`]),
  )
}

/** Every file below a folder with its text and the moment of its last change. */
const snapshot = (folder: string) =>
  readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((name) => [path.relative(root, name), readFileSync(name, 'latin1'), statSync(name).mtimeMs])

describe('a folder with an issue and its image', () => {
  beforeEach(() => {
    put('hugo/archive/64/index.md', post('Fog'))
    put('hugo/archive/64/img/fog.png', new Uint8Array([0x89, 0x50, 0x00, 0xff]))
  })

  test('is imported, its bytes kept', () => {
    expect(imports()).toEqual({ '64/index.md': 'imported', '64/img/fog.png': 'imported' })
    expect(readFileSync(at('content/issues/64/index.md'), 'utf8')).toBe(post('Fog').replace('weight: 1\n', ''))
    expect(readFileSync(at('content/issues/64/img/fog.png'))).toEqual(readFileSync(at('hugo/archive/64/img/fog.png')))
  })

  test('a second run writes nothing at all', () => {
    imports()
    const before = snapshot('content')
    expect(imports()).toEqual({ '64/index.md': 'unchanged', '64/img/fog.png': 'unchanged' })
    expect(snapshot('content')).toEqual(before)
  })

  test('a dry run says the same and writes nothing', () => {
    const said = imports({ dryRun: true })
    expect(existsSync(at('content'))).toBe(false)
    expect(imports()).toEqual(said)
  })

  test('an edited file stays, until it is forced', () => {
    imports()
    put('content/issues/64/index.md', 'Mine.')
    expect(imports()).toEqual({
      '64/index.md': 'left: edited since the last import; --force overwrites it.',
      '64/img/fog.png': 'unchanged',
    })
    expect(readFileSync(at('content/issues/64/index.md'), 'utf8')).toBe('Mine.')
    put('hugo/archive/64/index.md', post('Rain'))
    expect(imports()['64/index.md']).toMatch(/^left: edited/)
    expect(imports({ force: true })['64/index.md']).toBe('imported')
    expect(readFileSync(at('content/issues/64/index.md'), 'utf8')).toContain('Rain')
    expect(imports()['64/index.md']).toBe('unchanged')
  })

  test('a changed source replaces what nobody edited', () => {
    imports()
    put('hugo/archive/64/index.md', post('Rain'))
    expect(imports()['64/index.md']).toBe('imported')
    expect(readFileSync(at('content/issues/64/index.md'), 'utf8')).toContain('Rain')
  })

  test('what import did not write stays', () => {
    put('content/issues/64/index.md', 'Mine.')
    expect(imports()['64/index.md']).toMatch(/^left: its target exists/)
    expect(readFileSync(at('content/issues/64/index.md'), 'utf8')).toBe('Mine.')
  })

  test('a source that vanished is named, its target kept', () => {
    imports()
    rmSync(at('hugo/archive/64/img/fog.png'))
    expect(imports()['64/img/fog.png']).toMatch(/^vanished/)
    expect(existsSync(at('content/issues/64/img/fog.png'))).toBe(true)
    expect(imports()['64/img/fog.png']).toMatch(/^vanished/)
  })

  test('a target that cannot be written is a fault, and the rest is imported', () => {
    put('content/issues/64/img', 'a file where a folder should be')
    expect(imports()).toMatchObject({
      '64/index.md': 'imported',
      '64/img/fog.png': expect.stringMatching(/^left: it cannot be read or compared: ENOTDIR/) as string,
    })
  })
})

test('hidden files, links that lead out, broken links and links to folders are named, not followed', () => {
  put('secret.md', post('Secret'))
  put('hugo/archive/64/index.md', post('Fog'))
  put('hugo/archive/64/.DS_Store')
  put('hugo/archive/.git/config')
  put('hugo/archive/64/index.md~')
  put('hugo/archive/64/fog.png', 'fog')
  symlinkSync(at('secret.md'), at('hugo/archive/65.md'))
  symlinkSync(root, at('hugo/archive/up'))
  symlinkSync(at('hugo/archive/64'), at('hugo/archive/66'))
  symlinkSync(at('nowhere'), at('hugo/archive/67.md'))
  symlinkSync('fog.png', at('hugo/archive/64/mist.png'))
  expect(imports()).toEqual({
    '.git/': 'left: hidden; neither Hugo nor Galley publishes it.',
    '64/.DS_Store': 'left: hidden; neither Hugo nor Galley publishes it.',
    '64/fog.png': 'imported',
    '64/index.md': 'imported',
    '64/index.md~': 'left: a backup, or a file of the system’s.',
    '64/mist.png': 'imported',
    '65.md': 'left: a link that leads out of the folder.',
    '66': 'left: a link to a folder, whose files are read where they lie.',
    '67.md': expect.stringMatching(/^left: it cannot be read: ENOENT/) as string,
    up: 'left: a link that leads out of the folder.',
  })
})

test('two folders are imported into one', () => {
  put('hugo/archive/64/index.md', post('Fog'))
  put('hugo/talks/fog.md', '---\nevent: fogconf-2024\n---\n# Fog\n')
  imports()
  expect(imports({ directory: at('hugo/talks') })).toEqual({ 'fog.md': 'imported' })
  expect(imports()).toEqual({ '64/index.md': 'unchanged' })
})

describe('nothing is done, and the reason given', () => {
  test.each<[what: string, options: () => Partial<ImportRun>, problem: string]>([
    [
      'a folder that is not there',
      () => ({ directory: at('nowhere') }),
      '/nowhere is not there; name the Hugo content folder to import.',
    ],
    ['a file', () => ({ directory: at('hugo/hugo.toml') }), '/hugo/hugo.toml is a file; name the folder that holds it.'],
    ['a whole site', () => ({ directory: at('hugo') }), '/hugo is a whole Hugo site; import its content folder: /hugo/content'],
    [
      'a target within the source',
      () => ({ directory: at('hugo/content'), out: at('hugo/content/new') }),
      '/hugo/content/new lies in the folder that is imported; name another with --out.',
    ],
    [
      'a target that is the source',
      () => ({ directory: at('hugo/content'), out: at('hugo/content') }),
      '/hugo/content lies in the folder that is imported; name another with --out.',
    ],
    [
      'a target that is a file',
      () => ({ directory: at('hugo/content'), out: at('hugo/hugo.toml') }),
      '/hugo/hugo.toml is a file; name a folder with --out.',
    ],
    [
      'a broken manifest',
      () => ({ directory: at('hugo/content'), out: at('broken') }),
      '/broken/.galley-import.json cannot be read; restore it, or remove it.',
    ],
  ])('%s', (_, options, problem) => {
    put('hugo/hugo.toml')
    put('hugo/content/64/index.md', post('Fog'))
    put('broken/.galley-import.json', '{')
    expect(imports(options())).toEqual({ problem })
  })
})

test('nothing is written through a link that leads out of the content folder', () => {
  put('hugo/archive/1/index.md', post('One'))
  put('elsewhere/a.md', 'A stranger’s.')
  mkdirSync(at('content'))
  symlinkSync(at('elsewhere'), at('content/issues'))
  expect(imports({ force: true })).toEqual({
    '1/index.md': 'left: its target issues/1/index.md leads out of the folder by a link.',
  })
  expect(readdirSync(at('elsewhere'))).toEqual(['a.md'])
})
