import { newDiagnostics } from '../core/check/report/new-diagnostics.ts'
import type { DiagnosedVersion, Diagnostic, Place } from '../core/model/diagnostic.ts'
import { publishFolder, type ArchiveOptions, type ReadArchive } from './archive.ts'
import { asServed, folderOnDisk, walkServed, type Folder } from './folder.ts'
import { openParseCache, type ParseCache } from './parse-cache.ts'
import { openRevision, type Revision } from './revision.ts'
import type { Walked } from './walk.ts'

/** The publication at one time, and all that is served beside it. */
interface AtOneTime extends ReadArchive, DiagnosedVersion {
  readonly served: ReadonlySet<string>
}

export interface Since {
  readonly then: AtOneTime
  readonly now: AtOneTime
  readonly revision: Revision
}

/**
 * The publication as it is, and as it was where the branch left a revision. Both are built with today's settings, clock and code, so
 * that every difference comes from the content.
 *
 * @throws RevisionError
 */
export function readSince(options: ArchiveOptions, rev: string): Since {
  const revision = openRevision(options.content, rev)
  const cache = openParseCache(options.cacheDir, options.settings)
  const now = publishedIn(folderOnDisk(options.content), walkServed(options.publicDir), options, cache)
  const then = publishedAt(revision, options, cache)
  cache.close()
  return { then, now, revision }
}

/**
 * The findings where the branch left a revision. Entries already in the cache stay there.
 *
 * @throws RevisionError
 */
export function diagnosedAt(options: ArchiveOptions, rev: string): DiagnosedVersion {
  return publishedAt(openRevision(options.content, rev), options, openParseCache(options.cacheDir, options.settings))
}

/** What is served of a folder that is not of the repository is taken to be as it is. */
function publishedAt({ content, folder }: Revision, options: ArchiveOptions, cache: ParseCache): AtOneTime {
  return publishedIn(content, folder(options.publicDir) ?? walkServed(options.publicDir), options, cache)
}

const publishedIn = (folder: Folder, walked: Walked, options: ArchiveOptions, cache: ParseCache): AtOneTime => ({
  ...publishFolder(folder, walked, options, cache),
  served: asServed(walked),
  lineOf: linesOf(folder),
})

/**
 * The findings of today that the earlier version did not have.
 *
 * @param sources the bytes that they are about, which need not be on the disk yet
 */
export function newSince(
  before: DiagnosedVersion,
  { diagnostics, sources }: Pick<ReadArchive, 'diagnostics' | 'sources'>,
): readonly Diagnostic[] {
  const bytesOf = (file: string) => sources.get(file) ?? new Uint8Array()
  return newDiagnostics(before, { diagnostics, lineOf: linesOf({ bytesOf }) })
}

/** The line in which a place begins; empty where it has none. A file that cannot be opened has been reported. */
function linesOf({ bytesOf }: Pick<Folder, 'bytesOf'>): (place: Place) => string {
  const known = new Map<string, readonly string[]>()
  return ({ file, line }) => {
    if (line === undefined) return ''
    const lines = known.get(file) ?? new TextDecoder().decode(bytesOf(file)).split(/\r\n|\n|\r/)
    known.set(file, lines)
    return lines[line - 1] ?? ''
  }
}
