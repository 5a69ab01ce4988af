import path from 'node:path'
import { diagnose } from '../core/check/report/diagnose.ts'
import { basePathOf } from '../core/archive/resolve.ts'
import { decoded } from '../core/links/beside.ts'
import type { Diagnostic, Place } from '../core/model/diagnostic.ts'
import type { Settings } from '../core/model/settings.ts'
import { findingsOf, type Origins } from '../core/output/findings.ts'
import { heldPieces, publishedAsWell } from '../core/output/held-pieces.ts'
import { judge } from '../core/output/judge.ts'
import { stringsIn } from '../core/output/strings-in.ts'
import type { ReadArchive } from '../io/archive.ts'
import { cacheDirOf } from '../io/cache-dir.ts'
import { fromContent } from '../io/folder.ts'
import { factsIn } from '../io/output-facts.ts'
import type { SiteOptions } from './options.ts'
import { promisedFiles, type Shown } from './promised-files.ts'

/** Files that Astro names itself. */
const ofAstro = /^(?:_astro\/|sitemap-(?:index|\d+)\.xml$)/

/**
 * Reads a site that has just been written as the programs of its readers do, and reports what they would stumble over. The severities
 * are those of the settings; a site with an error should not be published.
 *
 * @param folder where the site has been written
 * @param made files of the pages that a newsletter adds, by path from the site's root
 */
export function checkOutput(
  folder: string,
  made: ReadonlySet<string>,
  read: ReadArchive,
  options: SiteOptions,
  settings: Settings,
): readonly Diagnostic[] {
  const { views, entries } = read
  const served = new Set(views.served.map((it) => it.slice(1)))
  const promised = promisedFiles(views, settings)
  const held = new Set(options.includeUnpublished ? [] : views.unpublished.map(({ file }) => file))
  const files = factsIn(folder, {
    url: settings.url,
    isForeign: (file) => served.has(file),
    cacheDir: path.join(cacheDirOf(options.root, options.content), 'output'),
  })
  const faults = judge({
    files,
    promised: new Set(promised.keys()),
    isOwned: (file) => ofAstro.test(file) || made.has(file),
    heldPaths: new Map(views.heldPaths.map(({ path: at, file }) => [at, file])),
    heldPieces: heldPieces(entries, held),
  })
  if (faults.length === 0) return []
  const titles = [...views.sources, ...views.authors, ...views.events, ...views.topics].map(({ title }) => title)
  return diagnose(
    findingsOf(faults, {
      ...originsOf(promised, read, options, settings),
      isPublished: publishedAsWell(entries, held, [settings, titles]),
    }),
    settings,
  )
}

function originsOf(
  promised: ReadonlyMap<string, Shown | null>,
  { entries, views }: ReadArchive,
  { out, content, config }: SiteOptions,
  settings: Settings,
): Omit<Origins, 'isPublished'> {
  const links = entries.flatMap(({ body }) => [
    ...(body?.links ?? []).flatMap(({ url, internal }) => [url, internal ?? url]),
    ...(body?.htmlTargets ?? []).flatMap(({ url, target }) => [url, target]),
  ])
  // A picture that is not there is reported of its text, and data has the address that it would have.
  const pictures = views.issues.flatMap(({ url, text, image }) =>
    [...text.images, ...(image?.isBeside ? [image.src] : [])].map((it) => `/${url.slice(basePathOf(settings).length)}${it}`),
  )
  const inText = new Set([...links, ...pictures].map(decoded))
  const inSettings = new Set(stringsIn(settings).map(decoded))
  const inFrontMatter = new Map<string, Place>(
    entries.flatMap(({ file, publication }) =>
      stringsIn(publication?.meta).map((written): [string, Place] => [decoded(written), { file }]),
    ),
  )
  return {
    ofOutput: (file) => ({ file: fromContent(path.join(out, file), content) }),
    textOf: (file) => {
      const shown = promised.get(file)
      return shown ? { file: shown.file } : undefined
    },
    isOwn: (file) => promised.has(file) && promised.get(file)?.isMdx !== true,
    inText: (written) => inText.has(decoded(written)),
    inSettings: (written) => (inSettings.has(decoded(written)) ? { file: fromContent(config, content) } : undefined),
    inFrontMatter: (written) => inFrontMatter.get(decoded(written)),
  }
}
