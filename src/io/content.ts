import type { Settings } from '../core/model/settings.ts'
import { read } from '../core/read.ts'
import { gatherContent, type Content } from './gather-content.ts'

/**
 * Reads a content folder. A file that cannot be opened is reported and the rest is read.
 *
 * @param cacheDir where readings are kept from one run to the next; absent: every file is read anew
 */
export const readContent = (root: string, settings: Settings, cacheDir?: string): Content =>
  gatherContent(root, settings, cacheDir).finish(read)
