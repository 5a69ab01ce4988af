import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../src/core/model/catalogue.ts'
import { collectedFiles, collectRules, guideWithTable } from './collect-rules.ts'

const project = path.join(import.meta.dirname, '..')
const written = (file: string) => readFileSync(path.join(project, file), 'utf8')
const advice = 'The rules have changed; run `npm run rules`.'

test('the lists of rules and codes are those of the rules’ files', async () => {
  for (const [file, text] of await collectedFiles()) expect(written(file) === text, `${file}: ${advice}`).toBe(true)
})

test('the guide’s table has every code', async () => {
  expect(written('docs/guide/findings.md') === (await guideWithTable(catalogue)), advice).toBe(true)
})

test('a code is declared once', async () => {
  const declared = (await collectRules()).filter(({ rule }) => rule.declared).map(({ rule }) => rule.code)
  expect(declared).toEqual([...new Set(declared)])
})

test('a rule reports a code that it does not declare only where something else declares it', async () => {
  for (const { rule } of await collectRules()) expect(Object.hasOwn(catalogue, rule.code), rule.code).toBe(true)
})
