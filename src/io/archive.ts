import { toDiagnostics } from '../core/check/report/to-diagnostics.ts'
import type { Views } from '../core/model/views.ts'
import type { Diagnostic } from '../core/model/diagnostic.ts'
import type { Settings } from '../core/model/settings.ts'
import { build } from '../core/pipeline.ts'
import type { Entry } from '../core/model/entry.ts'
import { readFolder } from './content.ts'
import { digestsFrom } from './digests.ts'
import { asServed, findingsInServed, fromContent, folderOnDisk, walkServed, type Folder } from './folder.ts'
import { failingPictures } from './failing-pictures.ts'
import { openParseCache, type ParseCache } from './parse-cache.ts'
import { picturesIn } from './pictures.ts'
import { knownDeadLinks } from './visits/record-file.ts'
import type { Walked } from './walk.ts'

/** Which newsletter is read, and as of which moment. */
export interface ArchiveOptions {
  /** Content folder. */
  readonly content: string
  readonly settings: Settings
  /** The build's clock, an ISO instant. */
  readonly now: string
  readonly includeUnpublished: boolean
  /** Folder whose files are served unchanged; it need not exist. */
  readonly publicDir: string
  /** Where entries are cached; absent: every file is read anew. */
  readonly cacheDir?: string | undefined
}

export interface ReadArchive {
  readonly views: Views
  readonly diagnostics: readonly Diagnostic[]
  readonly entries: readonly Entry[]
  /** The bytes that were read, by the text's path in the content folder. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** The pictures that texts show from beside them, by path in the content folder; without files that are no pictures. */
  readonly pictures: ReadonlySet<string>
}

/** Reads a folder of Markdown into everything that pages show, and all diagnostics. */
export function readArchive(options: ArchiveOptions): ReadArchive {
  const cache = openParseCache(options.cacheDir, options.settings)
  const read = publishFolder(folderOnDisk(options.content), walkServed(options.publicDir), options, cache)
  cache.close()
  return read
}

/**
 * Does what `readArchive` does for any folder, such as one in a commit, with a cache that is shared within the run. Dead links are taken
 * from today's records, whichever version of the content the folder has.
 *
 * @param walked what is served beside the content
 */
export function publishFolder(
  folder: Folder,
  walked: Walked,
  { content, settings, now, includeUnpublished, publicDir, cacheDir }: ArchiveOptions,
  cache: ParseCache,
): ReadArchive {
  const { entries, findings: folderFindings, assets, sources } = readFolder(folder, settings, cache)
  const ofServed = findingsInServed(publicDir, walked, content)
  const pictures = picturesIn(content, entries, assets, (files) => failingPictures(files, cacheDir), folder.assetIn)
  const fromOutside = [...folderFindings, ...ofServed, ...pictures.findings, ...knownDeadLinks(content, entries, settings, now)]
  const served = asServed(walked)
  const context = { settings, now, includeUnpublished, assets, served, servedFolder: fromContent(publicDir, content) }
  const digests = digestsFrom(sources, settings)
  const { views, findings } = build({ entries, findings: fromOutside, summaryOf: cache.summariesBy(entries), digests }, context)
  return { views, diagnostics: toDiagnostics(findings, entries, settings), entries, sources, pictures: pictures.shown }
}
