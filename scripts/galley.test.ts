import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from '../tests/support/galley.ts'
import { compiledDirOf } from '../src/io/cache-dir.ts'
import { projectRoot } from './shared-options.ts'

/** Runs a script of the project in a Node that reads no TypeScript, as older ones do not. */
function inOlderNode(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-strip-types', path.join(projectRoot, script), ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const version = process.versions.node

test('the entry says in one line how Galley is started', () => {
  expect(inOlderNode('scripts/galley.js', 'check')).toEqual({
    status: 2,
    stdout: '',
    stderr: `Node ${version} does not run Galley: start it by \`npx galley\`, which finds the Node that the project brings.\n`,
  })
})

test.each([
  ['`npm install`, which brings the Node that it needs', []],
  ['`npm rebuild node`, since the Node that it needs was installed without its script', ['node_modules/node/package.json']],
])('and before that: run %s', (advice, installed) => {
  using folder = temporaryFolder()
  writeFiles(
    folder.path,
    Object.fromEntries(['scripts/galley.js', ...installed].map((file) => [file, readFileSync(path.join(projectRoot, file))])),
  )
  const { status, stderr } = spawnSync(process.execPath, ['--no-strip-types', path.join(folder.path, 'scripts/galley.js')], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([2, `Node ${version} does not run Galley: run ${advice}, and then \`npx galley\`.\n`])
})

test('so do the tests', () => {
  expect(inOlderNode('node_modules/vitest/vitest.mjs', 'run')).toEqual({
    status: 2,
    stdout: '',
    stderr: `Node ${version} does not run the tests of Galley: start them by \`npm test\`, which brings its own Node.\n`,
  })
})

test('a Node that reads TypeScript runs the command', () => {
  const { status, stdout } = spawnSync(process.execPath, [path.join(projectRoot, 'scripts/galley.js'), '--version'], {
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '0.1.0\n' })
})

test.each([
  ['check', ''],
  ['links', '16', ''],
  ['seen', ''],
  ['new', 'issue', ''],
  ['check', '--since', ''],
])('galley %s %j: an empty word is a usage error', (...args) => {
  const { status, stderr } = spawnSync(process.execPath, [path.join(projectRoot, 'scripts/galley.js'), ...args], {
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toContain('it must not be empty')
})

test('the entry has modules compiled into the folder whose size is bounded', () => {
  const entry = readFileSync(path.join(projectRoot, 'scripts/galley.js'), 'utf8')
  expect(entry).toContain(`'${path.relative(projectRoot, compiledDirOf(projectRoot))}'`)
})

test('`FORCE_COLOR` colours what a pipe is given', () => {
  const colours = (FORCE_COLOR: string) =>
    spawnSync(process.execPath, [path.join(projectRoot, 'scripts/galley.js'), 'explain', 'link-repeated'], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR },
    }).stdout.includes('\u001B[')
  expect([colours('1'), colours('0')]).toEqual([true, false])
})

test.each([
  ['nowhere', 'is not there.'],
  ['package.json', 'cannot be opened: ENOTDIR'],
])('a content folder that is %s is said to be so, and no fault of Galley’s', (content, said) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(projectRoot, 'scripts/galley.js'), 'check', '--content', content],
    {
      cwd: projectRoot,
      encoding: 'utf8',
    },
  )
  expect([status, stderr]).toEqual([2, expect.stringContaining(`${content} ${said}`)])
  expect(stderr).not.toContain('a fault of its own')
})
