import path from 'node:path'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import type { Settings } from '../../src/core/model/settings.ts'
import type { ArchiveOptions, ReadArchive } from '../../src/io/archive.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { checkContent } from '../../src/io/check-content.ts'
import { projectRoot, type PlaceOptions } from '../shared-options.ts'

/** What of which newsletter is to be proved. */
export interface Asked extends PlaceOptions {
  /** Issues by number, or files; all when none is named. */
  readonly only: readonly string[]
  /** A revision: only what is new since. */
  readonly since?: string | undefined
}

export interface Proof {
  /** Content folder, as given. */
  readonly content: string
  /** Those in the files that were asked for. */
  readonly diagnostics: readonly Diagnostic[]
  /** How many of those files were read. */
  readonly files: number
  /** The bytes that findings were made of, by file. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** A name among those given that nothing has. */
  readonly unknown?: string
}

/** Hints are for those who ask, and for programs. */
export const isShown = ({ severity }: Diagnostic, { all, format }: { readonly all: boolean; readonly format: string }): boolean =>
  all || format !== 'pretty' || severity !== 'info'

/**
 * Proves a newsletter, drafts and the future included.
 *
 * @param instead bytes of files in place of those on the disk
 */
export async function proofOf(
  { only, content, now, since }: Asked,
  settings: Settings,
  instead?: Proof['sources'],
): Promise<Proof> {
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
  const { diagnostics: all, entries, sources } = read
  const diagnostics = since === undefined ? all : await newsOf(read, options, since)
  const unknown = wanted.find(
    ({ isWanted }) => !entries.some(({ file }) => isWanted(file)) && !all.some(({ place }) => isWanted(place.file)),
  )
  return {
    content,
    diagnostics: diagnostics.filter(({ place }) => isRequested(place.file)),
    files: entries.filter(({ file }) => isRequested(file)).length,
    sources,
    ...(unknown ? { unknown: unknown.name } : {}),
  }
}

/**
 * `288` means everything of that issue, `8` of `008`, too; a path that file or folder: relative to where the command is run, or to
 * the content.
 */
export function matcherOf(name: string, root: string): (file: string) => boolean {
  const relative = path.relative(root, path.resolve(name)).split(path.sep).join('/')
  const starts = [`issues/${name}`, name, relative].map((start) => start.replace(/\/$/, ''))
  const numbered = /^\d+$/.test(name) ? new RegExp(`^issues/0*${Number(name)}(?:/|$)`) : undefined
  return (file) => numbered?.test(file) || starts.some((start) => file === start || file.startsWith(`${start}/`))
}

/** Git and the pages' code are left alone unless they are asked for. */
async function newsOf(
  read: Pick<ReadArchive, 'diagnostics' | 'sources'>,
  options: ArchiveOptions,
  since: string,
): Promise<readonly Diagnostic[]> {
  const { newsSince, toldAt } = await import('../../src/io/since.ts')
  return newsSince(toldAt(options, since), read)
}
