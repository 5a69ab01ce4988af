import type { Settings } from '../core/model/settings.ts'
import { folderOnDisk, type Folder } from './folder.ts'
import { gatherContent, type Content } from './gather-content.ts'
import { openParseCache, type ParseCache } from './parse-cache.ts'
import { readerOf } from './reader.ts'

/**
 * Reads a content folder. A file that cannot be opened is reported, and the rest is read.
 *
 * @param cacheDir where entries are cached from one run to the next; absent: every file is read anew
 */
export function readContent(root: string, settings: Settings, cacheDir?: string): Content {
  const cache = openParseCache(cacheDir, settings)
  const content = readFolder(folderOnDisk(root), settings, cache)
  cache.close()
  return content
}

/** Does what `readContent` does for any folder, with a cache that is shared within the run. */
export const readFolder = (folder: Folder, settings: Settings, cache: ParseCache): Content =>
  gatherContent(folder, cache).finish(readerOf(settings))
