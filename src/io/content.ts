import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../core/model/diagnostic.ts'
import type { Settings } from '../core/model/settings.ts'
import { read, type Reading } from '../core/read.ts'
import { classify } from '../core/source/classify.ts'
import { openParseCache, type ParseCache } from './parse-cache.ts'

export interface Content {
  readonly readings: readonly Reading[]
  /** What can be said of the folder itself. */
  readonly findings: readonly Finding[]
  /** Files beside the texts, by path in the content folder. */
  readonly assets: ReadonlySet<string>
}

/** A folder to read content from, wherever it lies. */
export interface Folder {
  /** Paths of files below it, with forward slashes. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** Throws what the system says of a file that cannot be opened. */
  readonly bytesOf: (file: string) => Uint8Array
}

export const folderOnDisk = (root: string): Folder => ({
  ...walk(root),
  bytesOf: (file) => readFileSync(path.join(root, file)),
})

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
  const unreadable: Finding[] = []
  const readings = documents.flatMap(({ path: file, kind }): Reading[] => {
    try {
      const bytes = bytesOf(file)
      return [cache.getOrMake({ path: file, bytes }, kind, () => read({ path: file, bytes }, kind, settings))]
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

/** Paths below a folder, with forward slashes; symbolic links to files are followed, those to folders are not. */
export function walk(root: string): { files: string[]; folders: string[] } {
  const files: string[] = []
  const folders: string[] = []
  const visit = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) {
        folders.push(name)
        visit(name)
      } else files.push(name)
    }
  }
  visit('')
  return { files, folders }
}
