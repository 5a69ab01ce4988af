import type { Entry } from '../../core/model/entry.ts'
import type { ParseCache } from '../parse-cache.ts'
import type { Reader } from '../reader.ts'
import type { Text } from './protocol.ts'

/** A text, and its entry where an earlier run kept it. */
export interface OpenedText extends Text {
  readonly kept?: Entry | undefined
}

/** The entries of all texts: those that are not kept are read, and kept. */
export function readMissing(texts: readonly OpenedText[], cache: ParseCache, read: Reader): readonly Entry[] {
  const missing = texts.filter(({ kept }) => !kept)
  const entries = missing.length === 0 ? [] : read(missing)
  const fresh = new Map(missing.map((text, index) => [text, entries[index]]))
  return texts.flatMap((text) => {
    const { source, kind, kept } = text
    const entry = kept ?? fresh.get(text)
    if (!entry) return []
    return [kept ? entry : cache.keep(source, kind, entry, () => readOne(text, read))]
  })
}

export function readOne(text: Text, read: Reader): Entry {
  const [entry] = read([text])
  if (!entry) throw new Error(`${text.source.path} has no entry`)
  return entry
}
