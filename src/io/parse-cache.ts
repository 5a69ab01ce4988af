import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentKind, SourceFile } from '../core/model/document.ts'
import { readingSettings, type ReadingSettings } from '../core/model/settings.ts'
import type { Entry } from '../core/model/entry.ts'
import type { TopicTag } from '../core/model/topics.ts'
import { textTags, type TagsOf } from '../core/topics/named.ts'
import { fingerprintOf } from './fingerprint.ts'
import { entryOf, entryIn } from './parse-cache-entry.ts'

/** What makes an entry of a file: reading it, and the dictionaries that its words are looked up in. */
export const readingModules = ['src/core/read.ts', 'src/io/lexicon.ts']

/** What gives the passages of an entry their topics. */
const taggingModules = ['src/core/topics/named.ts']

export interface ParseCache {
  getOrMake(source: SourceFile, kind: DocumentKind, make: () => Entry): Entry
  /** What is kept of a file; undefined when it has to be read. */
  kept(source: SourceFile, kind: DocumentKind): Entry | undefined
  /** Keeps what a file yields, and gives it back. */
  keep(source: SourceFile, kind: DocumentKind, entry: Entry): Entry
  /** Topics of passages by the vocabulary of these entries, kept with each text that has been looked up here. */
  tagsBy(entries: readonly Entry[]): TagsOf
  /** Forgets what this run did not use. */
  close(): void
}

/**
 * Keeps what each file yields. The key is everything that it depends on, and nothing else: the file's bytes, path and kind, the
 * code that reads a file, the versions of libraries and dictionaries, and the settings that reading is given.
 */
export function openParseCache(directory: string | undefined, settings: ReadingSettings): ParseCache {
  if (directory === undefined) return noCache
  const folder = path.join(directory, 'readings')
  mkdirSync(folder, { recursive: true })
  const there = new Set(readdirSync(folder))
  const used = new Set<string>()
  const nameByFile = new Map<string, string>()
  const base = `${fingerprintOf(readingModules)}\n${JSON.stringify(readingSettings.map((name) => settings[name]))}`
  const nameOf = ({ path: file, bytes }: SourceFile, kind: DocumentKind) =>
    `${createHash('sha256').update(`${base}\n${kind}\n${file}\n`).update(bytes).digest('hex').slice(0, 40)}.json`
  const kept: ParseCache['kept'] = (source, kind) => {
    const name = nameOf(source, kind)
    used.add(name)
    nameByFile.set(source.path, name)
    return there.has(name) ? entryIn(path.join(folder, name), source.path) : undefined
  }
  const write = (name: string, text: string): void => {
    const target = path.join(folder, name)
    const beside = `${target}.${process.pid}.tmp`
    writeFileSync(beside, text)
    try {
      renameSync(beside, target)
    } catch (error) {
      // Another run has tidied up meanwhile: then it is made anew next time.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    there.add(name)
  }
  const keep: ParseCache['keep'] = (source, kind, entry) => {
    write(nameOf(source, kind), entryOf(entry))
    return entry
  }
  const tagsBy: ParseCache['tagsBy'] = (entries) => {
    const key = vocabularyKey(entries)
    return (text, vocabulary) => {
      const entryName = nameByFile.get(text.file)
      if (entryName === undefined) return textTags(text, vocabulary)
      const name = tagsNameOf(entryName)
      const kept = there.has(name) ? tagsIn(path.join(folder, name), key, text.body.passages.length) : undefined
      if (kept) return kept
      const tags = textTags(text, vocabulary)
      write(name, JSON.stringify({ key, tags } satisfies KeptTags))
      return tags
    }
  }
  return {
    kept,
    keep,
    getOrMake: (source, kind, make) => kept(source, kind) ?? keep(source, kind, make()),
    tagsBy,
    close() {
      const wanted = new Set([...used, ...[...used].map(tagsNameOf)])
      for (const name of there) if (!wanted.has(name)) rmSync(path.join(folder, name), { force: true })
    },
  }
}

/** Every file is read anew. */
const noCache: ParseCache = {
  getOrMake: (_source, _kind, make) => make(),
  kept: () => undefined,
  keep: (_source, _kind, entry) => entry,
  tagsBy: () => textTags,
  close: () => undefined,
}

interface KeptTags {
  /** Of the vocabulary, and of the code that finds its topics. */
  readonly key: string
  readonly tags: readonly (readonly TopicTag[])[]
}

const tagsNameOf = (entryName: string): string => entryName.replace(/\.json$/, '.tags.json')

function vocabularyKey(entries: readonly Entry[]): string {
  const topics = entries.flatMap(({ publication }) =>
    publication?.kind === 'topic' ? [[publication.name, publication.meta]] : [],
  )
  return createHash('sha256').update(fingerprintOf(taggingModules)).update(JSON.stringify(topics)).digest('hex')
}

/** Those of another vocabulary count as none, and so do broken ones. */
function tagsIn(file: string, key: string, passages: number): KeptTags['tags'] | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<KeptTags> | null
    return kept?.key === key && kept.tags?.length === passages ? kept.tags : undefined
  } catch {
    return undefined
  }
}
