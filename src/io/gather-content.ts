import type { Finding } from '../core/model/diagnostic.ts'
import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import type { Entry } from '../core/model/entry.ts'
import { classify } from '../core/parse/classify.ts'
import type { Folder } from './folder.ts'
import type { ParseCache } from './parse-cache.ts'
import type { Reader } from './reader.ts'

export interface Content {
  readonly entries: readonly Entry[]
  /** What can be said of the folder itself. */
  readonly findings: readonly Finding[]
  /** Files beside the texts, by path in the content folder. */
  readonly assets: ReadonlySet<string>
  /** The bytes that were read, by the text's path. */
  readonly sources: ReadonlyMap<string, Uint8Array>
}

export interface Gathered {
  /** Whether the entries of all texts were kept from an earlier run, so that nothing has to be parsed. */
  readonly isWhole: boolean
  /** Reads what has to be read. */
  readonly finish: (read: Reader) => Content
}

/**
 * Opens the files of a content folder and takes up what earlier runs made of them. The parser is left to the caller, who may do
 * without loading it. A file that cannot be opened is reported and the rest is read.
 */
export function gatherContent({ files, folders, bytesOf }: Folder, cache: ParseCache): Gathered {
  const { documents, assets, findings } = classify(files, folders)
  const unreadable: Finding[] = []
  const sources = new Map<string, Uint8Array>()
  const opened = documents.flatMap(
    ({ path: file, kind }): { source: SourceFile; kind: DocumentKind; kept?: Entry | undefined }[] => {
      try {
        const bytes = bytesOf(file)
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
    const entries = opened.map(({ source, kind, kept }) => kept ?? cache.keep(source, kind, read(source, kind)))
    return { entries, findings: [...findings, ...unreadable], assets, sources }
  }
  return { isWhole: opened.every(({ kept }) => kept), finish }
}
