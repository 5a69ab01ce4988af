import { hash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { SiteAddresses } from '../core/output/collect.ts'
import type { FileFacts, SiteAddress, Where } from '../core/output/facts.ts'
import { isRead, readFile } from '../core/output/read-file.ts'
import { openCacheFolder } from './cache-folder.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Warn } from './warn-once.ts'

/** The code that reads the files of a site. */
const readingModules = ['src/core/output/read-file.ts', 'src/io/output-facts.ts']

const cached = 'facts.json'

export interface FactsOptions {
  /** URL of the site. */
  readonly url: string
  /** Files that are not read, as they are no work of Galley. */
  readonly isForeign: (file: string) => boolean
  /** Folder of the cache. */
  readonly cacheDir: string
  readonly warn?: Warn
}

/**
 * What each file of a site shows to the programs of its readers; null where no such program reads it. What is known of a file is kept
 * with a hash of its bytes, so that after an edit only files that have changed are read.
 */
export function factsIn(folder: string, { url, isForeign, cacheDir, warn }: FactsOptions): Map<string, FileFacts | null> {
  const cache = openCacheFolder(cacheDir, warn)
  const key = hash('sha256', `${fingerprintOf(readingModules)}\n${url}`)
  const kept = keptIn(cache.read(cached), key)
  const site = new SiteAddresses(url)
  const hashes = new Map<string, string>()
  let isChanged = false
  const facts = new Map(
    filesIn(folder).map((file): [string, FileFacts | null] => {
      if (isForeign(file) || !isRead(file)) return [file, null]
      const bytes = readFileSync(path.join(folder, file))
      const digest = hash('sha256', bytes, 'base64url')
      hashes.set(file, digest)
      const known = kept.get(file)
      if (known?.hash === digest) return [file, known.facts]
      isChanged = true
      return [file, readFile(file, bytes.toString('utf8'), site)]
    }),
  )
  if (isChanged || kept.size !== hashes.size) cache.write(cached, textOf(key, facts, hashes))
  return facts
}

/** Paths of all files of a folder, with forward slashes, sorted. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()

/** What is kept, in short: most pages have the same addresses, which are written once. */
interface Kept {
  readonly key: string
  readonly addresses: readonly (readonly [to: string, written: string, where: Where])[]
  readonly files: readonly (readonly [file: string, hash: string, facts: KeptFacts])[]
}
type KeptFacts = Omit<FileFacts, 'addresses'> & { readonly addresses: readonly number[] }

function textOf(key: string, facts: ReadonlyMap<string, FileFacts | null>, hashes: ReadonlyMap<string, string>): string {
  const indexes = new Map<SiteAddress, number>()
  const indexOf = (address: SiteAddress): number => {
    const known = indexes.get(address) ?? indexes.size
    indexes.set(address, known)
    return known
  }
  const files = [...facts].flatMap(([file, it]): Kept['files'] => {
    const digest = hashes.get(file)
    return it && digest !== undefined ? [[file, digest, { ...it, addresses: it.addresses.map(indexOf) }]] : []
  })
  const kept: Kept = { key, addresses: [...indexes.keys()].map(({ to, written, where }) => [to, written, where]), files }
  return JSON.stringify(kept)
}

function keptIn(
  bytes: Buffer | undefined,
  key: string,
): ReadonlyMap<string, { readonly hash: string; readonly facts: FileFacts }> {
  const kept = bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as Kept)
  if (kept?.key !== key) return new Map()
  const addresses = kept.addresses.map(([to, written, where]): SiteAddress => ({ to, written, where }))
  return new Map(
    kept.files.map(([file, digest, facts]) => {
      const own = facts.addresses.flatMap((index) => addresses[index] ?? [])
      return [file, { hash: digest, facts: { ...facts, addresses: own } }]
    }),
  )
}
