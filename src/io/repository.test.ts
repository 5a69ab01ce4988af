import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryOf } from './repository.ts'

const home = mkdtempSync(path.join(tmpdir(), 'galley-repository-'))
const content = path.join(home, 'letters/content')
beforeAll(() => mkdirSync(content, { recursive: true }))
afterAll(() => rmSync(home, { recursive: true }))

test('paths count from the nearest folder with a `.git`, which in a worktree is a file', () => {
  writeFileSync(path.join(home, '.git'), 'gitdir: elsewhere\n')
  const { root, pathOf, browse } = repositoryOf(content, {})
  expect(root).toBe(pathToFileURL(`${home}/`).href)
  expect(pathOf('issues/1/index.md')).toBe('letters/content/issues/1/index.md')
  expect(browse).toBeUndefined()
})

test('in a workflow they count from its workspace, where the content lies in it', () => {
  const pathIn = (workspace: string) => repositoryOf(content, { GITHUB_WORKSPACE: workspace }).pathOf('a.md')
  expect(pathIn(path.join(home, 'letters'))).toBe('content/a.md')
  expect(pathIn(`${home}/`)).toBe('letters/content/a.md')
  expect(pathIn(path.join(home, 'lett'))).toBe('letters/content/a.md')
})

test('in a workflow files have an address', () => {
  const env = { GITHUB_SERVER_URL: 'https://code.example', GITHUB_REPOSITORY: 'me/letters', GITHUB_SHA: 'abc' }
  expect(repositoryOf(content, env).browse).toBe('https://code.example/me/letters/blob/abc')
})
