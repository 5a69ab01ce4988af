import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const project = path.join(import.meta.dirname, '../..')

/** The clock of every site that tests build. */
export const now = '2026-11-20T12:00:00Z'

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const command = path.join(project, 'scripts/galley.ts')

/** The environment of a user's shell: Astro behaves differently inside a test runner. */
const { NODE_ENV, VITEST, TEST, ...env } = process.env

/** Runs `galley` as its user does, in the project's root. */
export function galley(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: project,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: status, stdout, stderr }
}

/** Starts a command that serves until it is killed. */
export const startGalley = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [command, ...args], { cwd: project, env, stdio: 'pipe' })

/** What tests build, so that none looks at what an editor has put into `content/`, `galley.config.ts` or `public/`. */
export const newsletter = path.join(import.meta.dirname, 'newsletter')

/** Settings for a test's own content. */
export const config = path.join(newsletter, 'galley.config.ts')

/** Builds the tests' newsletter; `public/` of the project, which is the editor's, gives way to the newsletter's. */
export function buildNewsletter(out: string): Run {
  const content = path.join(newsletter, 'content')
  const run = galley('build', '--content', content, '--config', config, '--out', out, '--now', now, '--force')
  for (const file of filesIn(path.join(project, 'public'))) rmSync(path.join(out, file), { force: true })
  cpSync(path.join(newsletter, 'public'), out, { recursive: true })
  return run
}

/** A folder for one test, gone when `using` ends. */
export function temporaryFolder(): { readonly path: string; [Symbol.dispose](): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'galley-'))
  return { path: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Writes files, by path; bytes as they are. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
}

/** Files below a folder, sorted, by path relative to it; none where there is no folder. */
export const filesIn = (root: string): string[] =>
  (existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()

export const htmlFilesIn = (root: string): string[] => filesIn(root).filter((file) => file.endsWith('.html'))

/** The real archives, where they are to be had; tests that read them say so and skip without them. */
export const shared = path.join(project, '../shared')
