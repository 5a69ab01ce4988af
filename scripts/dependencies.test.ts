import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const project = path.join(import.meta.dirname, '..')
const jsonIn = (file: string): unknown => JSON.parse(readFileSync(path.join(project, file), 'utf8'))

interface Locked {
  readonly integrity?: string
  readonly resolved?: string
  readonly license?: string
  readonly hasInstallScript?: boolean
  /** Whether only those who work on Galley need it. */
  readonly dev?: boolean
}
const { packages } = jsonIn('package-lock.json') as { packages: Readonly<Record<string, Locked>> }
/** By folder, such as `node_modules/astro`; the project itself has none. */
const locked = Object.entries(packages).filter(([folder]) => folder !== '')
const nameOf = (folder: string): string => folder.replace(/^.*node_modules\//, '')

describe('the lock file', () => {
  /** The compiler for other systems than the one that the lock file was made on: npm records neither address nor checksum. */
  const knownWithout = [
    'android-arm64',
    'darwin-arm64',
    'darwin-x64',
    'linux-arm64-gnu',
    'linux-arm64-musl',
    'wasm32-wasi',
    'win32-arm64-msvc',
    'win32-x64-msvc',
  ].map((system) => `@astrojs/compiler-binding-${system}`)

  test('has a checksum for each package but known ones', () => {
    const without = locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([folder]) => nameOf(folder))
    expect(without.sort()).toEqual(knownWithout)
  })

  /** Without their scripts all work but `node`, which `npm rebuild node` makes up for: the README has the step. */
  const knownScripts = ['core-js', 'esbuild', 'node', 'unrs-resolver']

  test('has no package that runs a script when it is installed, but known ones', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => nameOf(folder))
    expect([...new Set(running)].sort()).toEqual(knownScripts)
    expect(readFileSync(path.join(project, 'README.md'), 'utf8')).toContain('npm ci --ignore-scripts && npm rebuild node')
  })

  test('takes no package from a repository, from a folder or over a plain connection', () => {
    const elsewhere = locked.filter(([, { resolved = 'https:' }]) => !resolved.startsWith('https:'))
    expect(elsewhere.map(([folder]) => nameOf(folder))).toEqual([])
  })
})

/** Licences that ask for no more than to be named. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
])

/** Packages with other licences, and why they may be used. */
const exceptions: readonly (readonly [name: RegExp, license: string, reason: string])[] = [
  [/^lightningcss(?:-[\w-]+)?$/, 'MPL-2.0', 'is used as it is by Vite, and no part of what is built'],
  [/^@img\/sharp-libvips-[\w-]+$/, 'LGPL-3.0-or-later', 'is a library of its own, which sharp loads'],
  [/^@img\/sharp-win32-\w+$/, 'Apache-2.0 AND LGPL-3.0-or-later', 'has that library in it'],
  [/^@img\/sharp-wasm32$/, 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', 'has that library in it'],
  [/^ical\.js$/, 'MPL-2.0', 'is used as it is to read calendars again, and no part of what is built'],
  [/^@cspell\/dict-en-common-misspellings$/, 'CC BY-SA 4.0', 'is a list of words that is read and not passed on'],
]

describe('what Galley depends on', () => {
  const needed = locked.filter(([, { dev }]) => !dev)
  const installed = needed.filter(([folder]) => existsSync(path.join(project, folder, 'package.json')))
  const licenseIn = (folder: string) => (jsonIn(`${folder}/package.json`) as { license?: unknown }).license

  test('has a licence that allows it, on each system', () => {
    const refused = needed.filter(
      ([folder, { license = 'none' }]) =>
        !allowed.has(license) && !exceptions.some(([name, known]) => name.test(nameOf(folder)) && license === known),
    )
    expect(refused.map(([folder, { license }]) => `${nameOf(folder)}: ${license}`)).toEqual([])
  })

  test('says the same of it where it is installed', () => {
    const other = installed.filter(([folder, { license }]) => licenseIn(folder) !== license)
    expect(other.map(([folder, { license }]) => `${nameOf(folder)}: ${license}, ${String(licenseIn(folder))}`)).toEqual([])
    expect(installed.length).toBeGreaterThan(100)
  })

  test.each(exceptions)('%s, with the licence %s, %s', (name, license) => {
    expect(needed.some(([folder, { license: own }]) => name.test(nameOf(folder)) && own === license)).toBe(true)
  })
})
