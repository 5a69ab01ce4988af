import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A git repository for one test, out of reach of the user's configuration and of any repository around it; gone when `using` ends. */
export interface Repository {
  readonly root: string
  /** @returns what git prints; throws when git fails. */
  readonly git: (...args: string[]) => string
  /** Writes files by path; null removes one. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array | null>>) => void
  /** Commits everything. @returns the commit's name */
  readonly commit: () => string
  [Symbol.dispose](): void
}

export function repository(files: Readonly<Record<string, string>> = {}, ...init: string[]): Repository {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'galley-git-')))
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=Ida', '-c', 'user.email=ida@kelp.example', '-c', 'commit.gpgSign=false', ...args],
      { cwd: root, env: { ...env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout.trim()
  }
  const write: Repository['write'] = (written) => {
    for (const [name, text] of Object.entries(written)) {
      const file = path.join(root, name)
      if (text === null) rmSync(file)
      else {
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
    }
  }
  const commit = () => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'Edit')
    return git('rev-parse', 'HEAD')
  }
  git('init', '--quiet', '--initial-branch=main', ...init)
  write(files)
  if (Object.keys(files).length > 0) commit()
  return { root, git, write, commit, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) }
}
