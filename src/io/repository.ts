import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isWithin } from './real-path.ts'

/** The repository that contains a content folder, for services that show findings beside the code. */
export interface Repository {
  /** Its root, as an address that ends with a slash. */
  readonly root: string
  /** The path of a content file from the repository's root. */
  readonly pathOf: (file: string) => string
  /** Address for browsing the repository's files, without a slash at the end; undefined where it is unknown. */
  readonly browse: string | undefined
}

/**
 * @param content content folder
 * @param env a workflow's environment (https://docs.github.com/actions/reference/variables-reference)
 */
export function repositoryOf(content: string, env: Readonly<Record<string, string | undefined>>): Repository {
  const folder = path.resolve(content)
  const { GITHUB_WORKSPACE: workspace, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = env
  const root =
    workspace && isWithin(folder, path.resolve(workspace)) ? path.resolve(workspace) : (rootAbove(folder) ?? process.cwd())
  return {
    root: pathToFileURL(`${root}${path.sep}`).href,
    pathOf: (file) => path.relative(root, path.join(folder, file)).split(path.sep).join('/'),
    browse: server && name && commit ? `${server}/${name}/blob/${commit}` : undefined,
  }
}

/** The nearest folder with a `.git`, which in a worktree is a file. */
function rootAbove(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder
  const parent = path.dirname(folder)
  return parent === folder ? undefined : rootAbove(parent)
}
