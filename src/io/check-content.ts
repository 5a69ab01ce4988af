import { toDiagnostics } from '../core/check/report/to-diagnostics.ts'
import { check } from '../core/pipeline.ts'
import type { ArchiveOptions, ReadArchive } from './archive.ts'
import { asServed, findingsInServed, fromContent, folderOnDisk, walkServed } from './folder.ts'
import { gatherContent } from './gather-content.ts'
import { openParseCache } from './parse-cache.ts'
import { picturesIn } from './pictures.ts'
import { knownDeadLinks } from './visits/record-file.ts'

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
export async function checkContent(options: CheckOptions): Promise<Omit<ReadArchive, 'views'>> {
  const { content, settings, now, includeUnpublished, publicDir, cacheDir, instead, isRequested } = options
  const cache = openParseCache(cacheDir, settings)
  const gathered = gatherContent(folderOnDisk(content, instead), cache)
  const {
    entries,
    findings: folderFindings,
    assets,
    sources,
  } = gathered.finish(gathered.isWhole ? neverRead : (await import('./reader.ts')).readerOf(settings))
  const walked = walkServed(publicDir)
  const ofServed = findingsInServed(publicDir, walked, content)
  const { shown: pictures, findings: ofPictures } = picturesIn(content, entries, assets)
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
  return { diagnostics: toDiagnostics(findings, entries, settings), entries, sources, pictures }
}

const neverRead = (): never => {
  throw new Error('every text has been read')
}
