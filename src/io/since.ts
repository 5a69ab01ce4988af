import { newsOf, type Told } from '../core/check/news.ts'
import type { Place } from '../core/model/diagnostic.ts'
import { asServed, publishFolder, servedIn, type ArchiveOptions, type ReadArchive } from './archive.ts'
import { folderOnDisk, type Folder } from './content.ts'
import { openParseCache } from './parse-cache.ts'
import { openRevision, type Revision } from './revision.ts'

/** The publication at one time, and all that is served beside it. */
export interface AtOneTime extends ReadArchive, Told {
  readonly served: ReadonlySet<string>
}

export interface Since {
  readonly then: AtOneTime
  readonly now: AtOneTime
  readonly revision: Revision
}

/**
 * The publication as it is and as it was where the branch left a revision, both by the settings, the clock and the Galley of
 * today, so that what differs is the content's doing.
 *
 * @throws RevisionError
 */
export function readSince(options: ArchiveOptions, rev: string): Since {
  const revision = openRevision(options.content, rev)
  const cache = openParseCache(options.cacheDir, options.settings)
  const at = (folder: Folder, served: ReadonlySet<string>): AtOneTime => ({
    ...publishFolder(folder, served, options, cache),
    served,
    lineOf: linesOf(folder),
  })
  const served = servedIn(options.publicDir)
  const servedThen = revision.folder(options.publicDir)
  const now = at(folderOnDisk(options.content), served)
  const then = at(revision.content, servedThen ? asServed(servedThen.files) : served)
  cache.close()
  return { then, now, revision }
}

/** What `readArchive` gives, with those findings alone that the revision had not. */
export function readNews(options: ArchiveOptions, rev: string): ReadArchive {
  const { then, now } = readSince(options, rev)
  return { ...now, diagnostics: newsOf(then, now) }
}

/** The line in which a place begins; empty where it has none. A file that cannot be opened has been reported. */
function linesOf({ bytesOf }: Folder): (place: Place) => string {
  const known = new Map<string, readonly string[]>()
  return ({ file, line }) => {
    if (line === undefined) return ''
    const lines = known.get(file) ?? new TextDecoder().decode(bytesOf(file)).split(/\r\n|\n|\r/)
    known.set(file, lines)
    return lines[line - 1] ?? ''
  }
}
