import { tell } from '../core/check/tell.ts'
import { prove } from '../core/prove.ts'
import type { ArchiveOptions, ReadArchive } from './archive.ts'
import { folderOnDisk, servedIn } from './folder.ts'
import { gatherContent } from './gather-content.ts'
import { openParseCache } from './parse-cache.ts'
import { knownDeadLinks } from './visits/record-file.ts'

export interface ProofOptions extends ArchiveOptions {
  /** Bytes of texts in place of those on the disk, by path. */
  readonly instead?: ReadonlyMap<string, Uint8Array> | undefined
  /** Whether findings in this file are wanted; of others there may be some. */
  readonly isAsked: (file: string) => boolean
}

/**
 * Everything to be said of a content folder, without the archive's pages. The parser, and even its modules, are left alone as long
 * as no text has changed.
 */
export async function readProof(options: ProofOptions): Promise<Omit<ReadArchive, 'archive'>> {
  const { content, settings, now, showHeld, publicDir, cacheDir, instead, isAsked } = options
  const cache = openParseCache(cacheDir, settings)
  const gathered = gatherContent(folderOnDisk(content, instead), cache)
  const { readings, findings, assets, sources } = gathered.finish(
    gathered.isWhole ? neverRead : (await import('./reader.ts')).readerOf(settings),
  )
  cache.close()
  const dead = knownDeadLinks(content, readings, settings, now)
  const proved = prove(readings, { settings, now, showHeld, assets, served: servedIn(publicDir) }, isAsked)
  const all = [...findings, ...dead, ...readings.flatMap((reading) => reading.findings), ...proved]
  return { diagnostics: tell(all, readings, settings), readings, sources }
}

const neverRead = (): never => {
  throw new Error('every text has been read')
}
