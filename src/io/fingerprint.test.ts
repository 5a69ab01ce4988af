import { describe, expect, test } from 'vitest'
import { fingerprintOf, modulesFrom } from './fingerprint.ts'
import { readingModules } from './parse-cache.ts'

const files: Readonly<Record<string, string>> = {
  'package-lock.json': '{}',
  'src/a.ts':
    "import { b } from './in/b.ts'\nimport type { Other } from './other.ts'\nimport {\n  one,\n  two,\n} from './two.ts'",
  'src/in/b.ts': "export { c } from '../c.ts'",
  'src/c.ts': 'export const c = 1',
  'src/two.ts': "import { a } from './a.ts'",
  'src/other.ts': 'export type Other = 1',
}
const withChange = (changed: string) =>
  fingerprintOf(['src/a.ts'], (file) => `${files[file]}${file === changed ? '// edited' : ''}`)

test('finds what a module imports, at any remove and in a circle, but not what it takes types from', () => {
  expect(modulesFrom(['src/a.ts'], (file) => files[file] ?? '')).toEqual(['src/a.ts', 'src/c.ts', 'src/in/b.ts', 'src/two.ts'])
})

describe('the fingerprint', () => {
  test.each(['src/a.ts', 'src/in/b.ts', 'src/c.ts', 'package-lock.json'])('changes with %s', (file) => {
    expect(withChange(file)).not.toBe(withChange(''))
  })

  test('stays when a module that is not imported changes', () => {
    expect(withChange('src/other.ts')).toBe(withChange(''))
  })
})

test('reading a file depends on no code of feeds, views, the archive or the importer', () => {
  const folders = new Set(modulesFrom(readingModules).map((module) => module.split('/').slice(0, 3).join('/')))
  expect(folders).toContain('src/core/parse')
  for (const folder of ['feeds', 'views', 'archive', 'import', 'scaffold', 'diff', 'survey']) {
    expect(folders).not.toContain(`src/core/${folder}`)
  }
})
