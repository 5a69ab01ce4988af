import path from 'node:path'
import { readArchive, type ReadArchive } from '../io/archive.ts'
import { cacheDirOf } from '../io/cache-dir.ts'
import { readSettings } from '../io/settings.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Views } from '../core/model/views.ts'
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
 * Within one process the command line, Astro's configuration and the bundle of pages each evaluate their own copy of this module.
 * The archive is kept where all of them find it, so that the content is read once.
 */
const shared = globalThis as { [key]?: Promise<ReadArchive> | undefined }
const key = Symbol.for('galley.archive')

export const archiveCache = {
  /** Keeps an archive that a command has read, so that Astro does not read it again. */
  put(read: ReadArchive): void {
    shared[key] = Promise.resolve(read)
  },
  /** For when the content has changed. */
  clear(): void {
    shared[key] = undefined
  },
}

/** The archive that the environment's options name, read once until the cache is cleared. */
export function siteArchive(): Promise<ReadArchive> {
  shared[key] ??= readWhole()
  return shared[key]
}

/** What every page shows. */
export const siteViews = async (): Promise<Views> => (await siteArchive()).views

async function readWhole(): Promise<ReadArchive> {
  const options = optionsFrom(process.env)
  return readSite(options, await readSettings(options.config, options.url))
}
