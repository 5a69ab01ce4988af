import path from 'node:path'
import { cacheDirOf, readArchive, type ReadArchive } from '../io/archive.ts'
import { readSettings } from '../io/settings.ts'
import type { Settings } from '../core/model/settings.ts'
import { optionsFrom, type SiteOptions } from './options.ts'

export const readSite = ({ root, content, now, includeUnpublished }: SiteOptions, settings: Settings): ReadArchive =>
  readArchive({
    content,
    settings,
    now,
    includeUnpublished,
    publicDir: path.join(root, 'public'),
    cacheDir: cacheDirOf(root, content),
  })

/**
 * Astro evaluates its own copy of this module, so what has been read lies where every copy in the process finds it: a command
 * spares Astro to read the content a second time, and the sitemap learns what the loaders read.
 */
const desk = globalThis as { [onDesk]?: Promise<ReadArchive> | undefined }
const onDesk = Symbol.for('galley.archive')

/** Hands over what a command has read already. */
export function handOver(read: ReadArchive): void {
  desk[onDesk] = Promise.resolve(read)
}

/** The archive that the environment's options name; read once until `forget`. */
export function theArchive(): Promise<ReadArchive> {
  desk[onDesk] ??= readWhole()
  return desk[onDesk]
}

/** The content has changed. */
export function forget(): void {
  desk[onDesk] = undefined
}

async function readWhole(): Promise<ReadArchive> {
  const options = optionsFrom(process.env)
  return readSite(options, await readSettings(options.config, options.url))
}
