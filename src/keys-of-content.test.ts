import { globSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'
import { indexedByText, indexedByTextIn } from '../tests/support/indexed-by-text.ts'

const project = path.join(import.meta.dirname, '..')
const modules = globSync('{src,scripts}/**/*.ts', { cwd: project })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => path.join(project, file))

test('no module indexes a record by text, which may be “constructor”: use a Map, or `ownValue`', () => {
  expect(indexedByText(modules, project)).toEqual(['src/core/model/own-value.ts:6 record[key]'])
})

describe('it catches', () => {
  test.each([
    ['a record read by text', 'record[name]'],
    ['text put together', 'record[`topics.${name}`]'],
    ['a record that may be absent', 'maybe?.[name]'],
    ['a record written by text', 'record[name] = 1'],
    ['a name that is looked for', 'name in record'],
    ['a name that is taken out', 'const { [name]: one } = record'],
    ['a name of any type', 'record[anything]'],
  ])('%s', (_, code) => {
    expect(indexedByTextIn(declared(code))).toHaveLength(1)
  })

  test.each([
    ['a name that the code gives', "record['title']"],
    ['one of names that the types know', 'record[kind]'],
    ['a key of what is passed', 'const at = <K extends keyof typeof known>(key: K) => known[key]'],
    ['a list', 'list[index]'],
    ['a record that is made', 'const made = { [name]: 1 }'],
    ['a property that the code names', "'title' in record"],
  ])('but not %s', (_, code) => {
    expect(indexedByTextIn(declared(code))).toEqual([])
  })

  const eslint = new ESLint({ cwd: project })
  test.each([
    ['{images[picture.src]}', 1],
    ['{name in images}', 1],
    ["{images['cover']}", 0],
  ])('in a component: %s', async (code, count) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: 'src/components/Made.astro' })
    expect(result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax')).toHaveLength(count)
  })
})

const declared = (code: string): string =>
  [
    'declare const record: { [key: string]: number }',
    'declare const maybe: { [key: string]: number } | undefined',
    'declare const known: { title: number }',
    'declare const list: number[]',
    'declare const index: number',
    'declare const name: string',
    'declare const anything: any',
    "declare const kind: 'issue' | 'note'",
    code,
    'export {}',
  ].join('\n')
