import { toDiagnostics } from '../core/check/report/to-diagnostics.ts'
import { check } from '../core/pipeline.ts'
import type { ArchiveOptions, ReadArchive } from './archive.ts'
import { asServed, findingsInServed, fromContent, folderOnDisk, walkServed } from './folder.ts'
import { failingPictures } from './failing-pictures.ts'
import { gatherContent, ReaderMissing, type Content } from './gather-content.ts'
import { openParseCache, type ParseCache } from './parse-cache.ts'
import { picturesIn } from './pictures.ts'
import type { Reader } from './reader.ts'
import { knownDeadLinks } from './visits/record-file.ts'

export interface Checked extends Pick<ReadArchive, 'diagnostics' | 'sources'> {
  /** Every text that was checked, by path in the content folder. */
  readonly files: readonly string[]
}

export interface CheckOptions extends ArchiveOptions {
  /** Bytes of texts in place of those on the disk, by path. */
  readonly instead?: ReadonlyMap<string, Uint8Array> | undefined
  /** Whether findings in this file are wanted; those of other files may be incomplete. */
  readonly isRequested: (file: string) => boolean
}

/**
 * Finds all diagnostics of a content folder, without making pages. As long as no text has changed, not even the
 * modules of the parser are loaded.
 */
export async function checkContent(options: CheckOptions): Promise<Checked> {
  const cache = openParseCache(options.cacheDir, options.settings)
  const gathered = gatherContent(folderOnDisk(options.content, options.instead), cache)
  const importReader = async () => (await import('./reader.ts')).readerOf(options.settings)
  const checkWith = (read?: Reader) => checkGathered(gathered.finish(read), options, cache)
  try {
    return checkWith(gathered.isWhole ? undefined : await importReader())
  } catch (error) {
    if (!(error instanceof ReaderMissing)) throw error
    return checkWith(await importReader())
  }
}

function checkGathered(read: Content, options: CheckOptions, cache: ParseCache): Checked {
  const { entries, findings: folderFindings, assets, sources } = read
  const { content, settings, now, includeUnpublished, publicDir, cacheDir, isRequested } = options
  const walked = walkServed(publicDir)
  const ofServed = findingsInServed(publicDir, walked, content)
  const { findings: ofPictures } = picturesIn(content, entries, assets, (files) => failingPictures(files, cacheDir))
  const fromOutside = [...folderFindings, ...ofServed, ...ofPictures, ...knownDeadLinks(content, entries, settings, now)]
  const context = {
    settings,
    now,
    includeUnpublished,
    assets,
    served: asServed(walked),
    servedFolder: fromContent(publicDir, content),
  }
  const findings = check({ entries, findings: fromOutside, summaryOf: cache.summariesBy(entries) }, context, isRequested)
  cache.close()
  return { diagnostics: toDiagnostics(findings, entries, settings), files: entries.map(({ file }) => file), sources }
}
