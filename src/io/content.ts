import type { Finding } from '../core/model/diagnostic.ts'
import type { Settings } from '../core/model/settings.ts'
import { read, type Reading } from '../core/read.ts'
import { classify } from '../core/source/classify.ts'
import { folderOnDisk, type Folder } from './folder.ts'
import { openLexicon } from './lexicon.ts'
import { openParseCache, type ParseCache } from './parse-cache.ts'

export interface Content {
  readonly readings: readonly Reading[]
  /** What can be said of the folder itself. */
  readonly findings: readonly Finding[]
  /** Files beside the texts, by path in the content folder. */
  readonly assets: ReadonlySet<string>
}

/**
 * Reads a content folder. A file that cannot be opened is reported and the rest is read.
 *
 * @param cacheDir where readings are kept from one run to the next; absent: every file is read anew
 */
export function readContent(root: string, settings: Settings, cacheDir?: string): Content {
  const cache = openParseCache(cacheDir, settings)
  const content = readFolder(folderOnDisk(root), settings, cache)
  cache.close()
  return content
}

/** The same, with a cache that others use in the same run. */
export function readFolder({ files, folders, bytesOf }: Folder, settings: Settings, cache: ParseCache): Content {
  const { documents, assets, findings } = classify(files, folders)
  const lexicon = openLexicon(settings)
  const unreadable: Finding[] = []
  const readings = documents.flatMap(({ path: file, kind }): Reading[] => {
    try {
      const bytes = bytesOf(file)
      return [cache.getOrMake({ path: file, bytes }, kind, () => read({ path: file, bytes }, kind, settings, lexicon))]
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      unreadable.push({
        code: 'file-unreadable',
        place: { file },
        message: `The file cannot be opened: ${(error as Error).message}.`,
      })
      return []
    }
  })
  return { readings, findings: [...findings, ...unreadable], assets }
}
