import type { Finding } from '../core/model/diagnostic.ts'
import type { Entry } from '../core/model/entry.ts'
import { classify } from '../core/parse/classify.ts'
import type { Folder } from './folder.ts'
import type { ParseCache } from './parse-cache.ts'
import type { Reader } from './reader.ts'
import type { Text } from './reading/protocol.ts'
import { readMissing, readOne, type OpenedText } from './reading/read-missing.ts'
import { unsafeDrawings } from './unsafe-drawings.ts'

export interface Content {
  readonly entries: readonly Entry[]
  /** Findings about the folder itself, such as files that cannot be opened. */
  readonly findings: readonly Finding[]
  /** Paths in the content folder of the files beside the texts. */
  readonly assets: ReadonlySet<string>
  /** The bytes of each text, by its path. */
  readonly sources: ReadonlyMap<string, Uint8Array>
}

export interface Gathered {
  /** Whether the cache has the entries of all texts, so that nothing has to be parsed. */
  readonly isWhole: boolean
  /**
   * Reads the texts whose entries the cache does not have.
   *
   * @param read absent: the cache has them; a part that turns out to be damaged throws `ReaderMissing` when it is used
   */
  readonly finish: (read?: Reader) => Content
}

/** A text has to be read after all. */
export class ReaderMissing extends Error {}

/**
 * Opens the files of a content folder and looks up what the cache has of them. The caller passes the parser to `finish`, so that it need
 * not be loaded where the cache has everything. A file that cannot be opened is reported, and the rest is read.
 */
export function gatherContent({ files, folders, findings: leftOut, bytesOf }: Folder, cache: ParseCache): Gathered {
  const { documents, assets, findings } = classify(
    files,
    folders,
    leftOut.map(({ place }) => place.file),
  )
  const unreadable: Finding[] = []
  const sources = new Map<string, Uint8Array>()
  let reader: Reader | undefined
  const readAgain = (text: Text): Entry => {
    if (!reader) throw new ReaderMissing(`${text.source.path} has to be read`)
    return readOne(text, reader)
  }
  const opened = documents.flatMap(({ path: file, kind }): OpenedText[] => {
    try {
      const bytes = bytesOf(file)
      sources.set(file, bytes)
      const source = { path: file, bytes }
      return [{ source, kind, kept: cache.kept(source, kind, () => readAgain({ source, kind })) }]
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
  const finish: Gathered['finish'] = (read) => {
    reader = read
    const entries = readMissing(opened, cache, (texts) => (read ? read(texts) : texts.map(readAgain)))
    return { entries, findings: [...leftOut, ...findings, ...unreadable, ...unsafeDrawings(assets, bytesOf)], assets, sources }
  }
  return { isWhole: opened.every(({ kept }) => kept), finish }
}
