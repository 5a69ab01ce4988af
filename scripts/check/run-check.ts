import path from 'node:path'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Settings } from '../../src/core/model/settings.ts'
import type { ArchiveOptions, ReadArchive } from '../../src/io/archive.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { checkContent } from '../../src/io/check-content.ts'
import { projectRoot, type PlaceOptions } from '../shared-options.ts'

/** Which newsletter is to be checked, and which part of it. */
export interface CheckRequest extends PlaceOptions {
  /** Issues by number, or files; all when none is named. */
  readonly only: readonly string[]
  /** A revision: only what is new since. */
  readonly since?: string | undefined
}

export interface CheckResult {
  /** Content folder, as given. */
  readonly content: string
  /** Those in the files that were requested. */
  readonly diagnostics: readonly Diagnostic[]
  /** How many of those files were read. */
  readonly files: number
  /** The bytes that the findings are about, by file. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** A requested name that no file has. */
  readonly unknown?: string
}

/** Whether a finding is reported: hints only with `--all`, and to programs. */
export const isShown = ({ severity }: Diagnostic, { all, format }: { readonly all: boolean; readonly format: string }): boolean =>
  all || format !== 'pretty' || severity !== 'info'

/**
 * Checks a newsletter, including drafts and what is dated later.
 *
 * @param instead bytes to check in place of those on the disk, by file
 */
export async function runCheck(
  { only, content, now, since }: CheckRequest,
  settings: Settings,
  instead?: CheckResult['sources'],
): Promise<CheckResult> {
  const root = path.resolve(content)
  const wanted = only.map((name) => ({ name, isWanted: matcherOf(name, root) }))
  const isRequested = (file: string) => only.length === 0 || wanted.some(({ isWanted }) => isWanted(file))
  const publicDir = path.join(projectRoot, 'public')
  const options = {
    content: root,
    settings,
    now,
    includeUnpublished: true,
    publicDir,
    cacheDir: cacheDirOf(projectRoot, root),
    instead,
    isRequested,
  }
  const read = await checkContent(options)
  const { diagnostics: all, files, sources } = read
  const diagnostics = since === undefined ? all : await newSinceRevision(read, options, since)
  const unknown = wanted.find(({ isWanted }) => !files.some(isWanted) && !all.some(({ place }) => isWanted(place.file)))
  return {
    content,
    diagnostics: diagnostics.filter(({ place }) => isRequested(place.file)),
    files: files.filter(isRequested).length,
    sources,
    ...(unknown ? { unknown: unknown.name } : {}),
  }
}

/**
 * `288` means every file of that issue, and `8` those of `008`; a path, relative to the working directory or to the content folder,
 * means that file or folder.
 */
export function matcherOf(name: string, root: string): (file: string) => boolean {
  const relative = path.relative(root, path.resolve(name)).split(path.sep).join('/')
  const starts = [`issues/${name}`, name, relative].map((start) => start.replace(/\/$/, ''))
  const numbered = /^\d+$/.test(name) ? new RegExp(`^issues/0*${Number(name)}(?:/|$)`) : undefined
  return (file) => numbered?.test(file) || starts.some((start) => file === start || file.startsWith(`${start}/`))
}

/** Loads the code that reads git only when it is needed. */
async function newSinceRevision(
  read: Pick<ReadArchive, 'diagnostics' | 'sources'>,
  options: ArchiveOptions,
  since: string,
): Promise<readonly Diagnostic[]> {
  const { newSince, diagnosedAt } = await import('../../src/io/since.ts')
  return newSince(diagnosedAt(options, since), read)
}
