import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../core/model/diagnostic.ts'
import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Reading, read as readOne } from '../core/read.ts'
import { classify } from '../core/source/classify.ts'
import { openParseCache } from './parse-cache.ts'

export interface Content {
  readonly readings: readonly Reading[]
  /** What can be said of the folder itself. */
  readonly findings: readonly Finding[]
  /** Files beside the texts, by path in the content folder. */
  readonly assets: ReadonlySet<string>
  /** The bytes that were read, by the text's path. */
  readonly sources: ReadonlyMap<string, Uint8Array>
}

export interface Gathered {
  /** Whether readings of all texts were kept from an earlier run, so that nothing has to be parsed. */
  readonly isWhole: boolean
  /** Reads what has to be read. */
  readonly finish: (read: typeof readOne) => Content
}

/**
 * Opens the files of a content folder and takes up what earlier runs made of them. The parser is left to the caller, who may do
 * without loading it. A file that cannot be opened is reported and the rest is read.
 *
 * @param cacheDir where readings are kept from one run to the next; absent: every file is read anew
 * @param instead bytes of texts in place of those on the disk, by path
 */
export function gatherContent(root: string, settings: Settings, cacheDir?: string, instead?: Content['sources']): Gathered {
  const { files, folders } = walk(root)
  const { documents, assets, findings } = classify(files, folders)
  const cache = openParseCache(cacheDir, settings)
  const unreadable: Finding[] = []
  const sources = new Map<string, Uint8Array>()
  const opened = documents.flatMap(
    ({ path: file, kind }): { source: SourceFile; kind: DocumentKind; kept?: Reading | undefined }[] => {
      try {
        const bytes = instead?.get(file) ?? readFileSync(path.join(root, file))
        sources.set(file, bytes)
        const source = { path: file, bytes }
        return [{ source, kind, kept: cache.kept(source, kind) }]
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === undefined) throw error
        unreadable.push({
          code: 'file-unreadable',
          place: { file },
          message: `The file cannot be opened: ${(error as Error).message}.`,
        })
        return []
      }
    },
  )
  const finish: Gathered['finish'] = (read) => {
    const readings = opened.map(({ source, kind, kept }) => kept ?? cache.keep(source, kind, read(source, kind, settings)))
    cache.close()
    return { readings, findings: [...findings, ...unreadable], assets, sources }
  }
  return { isWhole: opened.every(({ kept }) => kept), finish }
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
