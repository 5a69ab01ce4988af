import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../core/model/diagnostic.ts'
import type { Settings } from '../core/model/settings.ts'
import { read, type Reading } from '../core/read.ts'
import { classify } from '../core/source/classify.ts'
import { openLexicon } from './lexicon.ts'
import { openParseCache } from './parse-cache.ts'

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
  const { files, folders } = walk(root)
  const { documents, assets, findings } = classify(files, folders)
  const cache = openParseCache(cacheDir, settings)
  const lexicon = openLexicon(settings)
  const unreadable: Finding[] = []
  const readings = documents.flatMap(({ path: file, kind }): Reading[] => {
    try {
      const bytes = readFileSync(path.join(root, file))
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
  cache.close()
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
