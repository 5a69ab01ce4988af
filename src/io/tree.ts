import { git, reasonOf, RevisionError } from './git.ts'
import type { Folder } from './folder.ts'

/** A file of a commit, by its path from the folder that was listed. */
interface TreeEntry {
  readonly path: string
  readonly object: string
  readonly isLink: boolean
}

/**
 * A folder of a commit, read without a checkout. Hidden files and what npm installs are left out; links to files within the repository are
 * followed. Texts are read immediately, other files are only listed.
 *
 * @param folder any folder of the repository
 * @param path of the folder from the repository's root; empty for the root
 * @returns nothing where the commit has no such folder
 */
export function folderAt(folder: string, commit: string, path: string): Folder | undefined {
  const listed = git(folder, ['ls-tree', '-r', '-z', '--full-tree', `${commit}:${path}`])
  if (listed.status !== 0) return undefined
  const entries = listed.stdout.toString().split('\0').filter(Boolean).flatMap(entryOf).filter(isShown)
  const texts = entries.filter((entry) => /\.mdx?$/.test(entry.path))
  const [links, plain] = [texts.filter(({ isLink }) => isLink), texts.filter(({ isLink }) => !isLink)]
  const root = path === '' ? '' : `${path}/`
  const bytes = new Map([
    ...contentsOf(folder, plain, ({ object }) => object, []),
    ...contentsOf(folder, links, (entry) => `${commit}:${root}${entry.path}`, ['--follow-symlinks']),
  ])
  const objects = new Map(entries.map((entry) => [entry.path, entry.object]))
  return {
    files: entries.map((entry) => entry.path),
    folders: [],
    findings: [],
    assetIn: (file) => git(folder, ['cat-file', 'blob', objects.get(file) ?? '']).stdout,
    bytesOf(file) {
      const found = bytes.get(file)
      if (found) return found
      throw Object.assign(new Error(`git has no text of it at ${commit.slice(0, 10)}`), { code: 'ENOENT' })
    },
  }
}

/** `<mode> <type> <object>TAB<path>` */
function entryOf(line: string): TreeEntry[] {
  const [, mode, type, object = '', path = ''] = /^(\d+) (\w+) (\w+)\t([^]*)$/.exec(line) ?? []
  return type === 'blob' ? [{ path, object, isLink: mode === '120000' }] : []
}

const isShown = ({ path }: TreeEntry): boolean =>
  path.split('/').every((name) => !name.startsWith('.') && name !== 'node_modules')

/** Reads the output of `git cat-file --batch`: `<object> blob <size>`, the bytes and a line end; or a fault, in one or two lines. */
function contentsOf(
  folder: string,
  entries: readonly TreeEntry[],
  nameOf: (entry: TreeEntry) => string,
  options: readonly string[],
): Map<string, Uint8Array> {
  const requested = entries.filter((entry) => !nameOf(entry).includes('\n'))
  const found = new Map<string, Uint8Array>()
  if (requested.length === 0) return found
  const result = git(folder, ['cat-file', '--batch', ...options], requested.map((entry) => `${nameOf(entry)}\n`).join(''))
  if (result.status !== 0) throw new RevisionError(`Git cannot read the texts of the revision: ${reasonOf(result)}.`)
  let at = 0
  for (const { path } of requested) {
    const end = result.stdout.indexOf('\n', at)
    const head = result.stdout.toString('utf8', at, end)
    at = end + 1
    const [, type, size] =
      /^\w+ (blob|tree|commit|tag) (\d+)$/.exec(head) ?? /^(symlink|dangling|loop|notdir) (\d+)$/.exec(head) ?? []
    if (size === undefined) continue
    if (type === 'blob') found.set(path, result.stdout.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return found
}
