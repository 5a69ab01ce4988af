import { spawnSync } from 'node:child_process'

/** A revision cannot be read; the message says why, and can be printed as it is. */
export class RevisionError extends Error {}

export interface GitResult {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: string
}

/**
 * Runs git in a folder's repository, without a shell. Git finds the repository by the folder: variables with which hooks and other tools
 * point to theirs are not passed on. Messages are git's own, in English.
 *
 * @throws RevisionError when there is no git
 */
export function git(folder: string, args: readonly string[], input = ''): GitResult {
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    env: { ...withoutRepository(process.env), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    input,
    maxBuffer: Infinity,
    windowsHide: true,
  })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new RevisionError('Git is not to be found; install it, since only git knows what the content was before.')
  if (error) throw error
  return { status: status ?? 1, stdout, stderr: stderr.toString() }
}

/** Environment variables that tell git of a repository, as `git rev-parse --local-env-vars` lists them. */
function withoutRepository(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own =
    /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|GRAFT_FILE|IMPLICIT_WORK_TREE|INTERNAL_SUPER_PREFIX|NO_REPLACE_OBJECTS|REPLACE_REF_BASE|SHALLOW_FILE|NAMESPACE)$/
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)))
}

/** Git's own words for why it failed, in one sentence. */
export const reasonOf = ({ stderr, status }: GitResult): string =>
  stderr
    .replace(/^(?:fatal|error): /, '')
    .replace(/\n[^]*$/, '')
    .trim()
    .replace(/\.$/, '') || `git exited with ${status}`
