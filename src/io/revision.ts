import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { Folder } from './folder.ts'
import { git, reasonOf, RevisionError, type GitResult } from './git.ts'
import { folderAt } from './tree.ts'

/** The repository as it was. */
export interface Revision {
  /** Full name of the commit. */
  readonly commit: string
  /** The content folder as it was. */
  readonly content: Folder
  /** Any folder as it was, empty if it did not exist; undefined for one outside of this repository. */
  readonly folder: (place: string) => Folder | undefined
  /** Whether a file was different or did not exist; null for one outside of this repository. */
  readonly isOther: (file: string, bytes: Uint8Array) => boolean | null
}

const nothing: Folder = { files: [], folders: [], findings: [], bytesOf: (file) => Buffer.from(file) }

/**
 * Finds the content before a change. Like `git diff REV...`, it looks at the point where the current branch left `rev`: later commits on
 * `rev` are not part of the change. An ancestor is that point itself.
 *
 * @param root content folder; it may be any folder of a repository
 * @throws RevisionError that says what is missing: git, the repository, the revision, or the folder in it
 */
export function openRevision(root: string, rev: string): Revision {
  const folder = realpathSync(root)
  const result = git(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix', '--show-toplevel'])
  if (result.status !== 0) throw new RevisionError(noRepository(root, result))
  const [shallow, prefix = '', top = ''] = result.stdout.toString().split('\n')
  const isShallow = shallow === 'true'
  const commit = branchPoint(folder, commitOf(folder, rev, isShallow), rev, isShallow)
  const content = folderAt(folder, commit, prefix.replace(/\/$/, ''))
  if (!content) {
    const where = prefix === '' ? 'The repository' : `The folder ${root}`
    throw new RevisionError(`${where} is not part of ${rev} (${commit.slice(0, 10)}); name a revision that has it.`)
  }
  return {
    commit,
    content,
    folder: (place) => {
      const within = pathIn(top, place)
      return within === null ? undefined : (folderAt(folder, commit, within) ?? nothing)
    },
    isOther: (file, bytes) => {
      const within = pathIn(top, file)
      if (within === null) return null
      const was = git(folder, ['cat-file', 'blob', `${commit}:${within}`])
      return was.status !== 0 || !was.stdout.equals(bytes)
    },
  }
}

const noRepository = (root: string, result: GitResult): string =>
  /not a git repository/i.test(result.stderr)
    ? `${root} is in no git repository, so nobody knows what it was before.`
    : `Git cannot read the repository of ${root}: ${reasonOf(result)}.`

const fetchAll =
  'this clone holds only the last commits: fetch them all (`fetch-depth: 0` with actions/checkout, else `git fetch --unshallow`)'

/** The commit that a revision names. A name that begins with `-` is refused, because git would take it for an option. */
function commitOf(folder: string, rev: string, isShallow: boolean): string {
  const result = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`])
  const commit = result.stdout.toString().trim()
  if (!rev.startsWith('-') && rev !== '' && result.status === 0 && /^[\da-f]{40,}$/.test(commit)) return commit
  const advice = isShallow ? fetchAll : 'name a branch, tag or commit, such as `main`, `origin/main` or `HEAD~1`'
  throw new RevisionError(`“${rev}” is no revision of this repository; ${advice}.`)
}

function branchPoint(folder: string, commit: string, rev: string, isShallow: boolean): string {
  const result = git(folder, ['merge-base', commit, 'HEAD'])
  const base = result.stdout.toString().trim()
  if (result.status === 0 && base !== '') return base
  if (result.status !== 1) throw new RevisionError(`Git cannot compare with ${rev}: ${reasonOf(result)}.`)
  const advice = isShallow ? fetchAll : 'name a revision that this branch came from'
  throw new RevisionError(`${rev} and what is checked out have no commit in common; ${advice}.`)
}

/** Path from the repository's root, with forward slashes; null outside of it. */
function pathIn(top: string, place: string): string | null {
  const full = path.join(realOf(path.dirname(path.resolve(place))), path.basename(place))
  const within = path.relative(realOf(top), full).split(path.sep).join('/')
  return within === '..' || within.startsWith('../') || path.isAbsolute(within) ? null : within
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
