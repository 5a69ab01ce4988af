import path from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import { withLock } from '../../src/io/lock.ts'
import { readSettings } from '../../src/io/settings.ts'
import { archiveCache, readSite } from '../../src/astro/archive.ts'
import type { SiteOptions } from '../../src/astro/options.ts'
import { onContentChange } from '../../src/astro/watch.ts'
import { reportChanges } from '../reporters/changes.ts'
import { reportPretty, tally } from '../reporters/pretty.ts'
import { unpublishedSummary } from '../reporters/summary.ts'
import { projectRoot, siteOptionsOf, type PlaceOptions } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface ServeOptions extends PlaceOptions {
  readonly port?: number
  readonly host?: string | true
}

/** Serves the site until it is stopped. Files that cannot be published are listed, and the rest is served. */
export async function run(options: ServeOptions, terminal: Terminal): Promise<0> {
  const site = siteOptionsOf(options, true)
  const read = readSite(site, await readSettings(site.config, site.url))
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) terminal.stderr(reportPretty(errors, { content: site.content, sources: read.sources }, terminal))
  terminal.stdout(unpublishedSummary(read.views))
  if (read.diagnostics.length > 0) terminal.stdout(`${tally(read.diagnostics)}; the toolbar of each page shows its own.\n`)
  archiveCache.put(read)
  const onWait = (holder: string) => terminal.stderr(`Waiting for another \`galley dev\` of this project to end (${holder}).\n`)
  await withLock(path.join(projectRoot, '.astro/dev.lock'), onWait, () => serve(site, options, read.diagnostics, terminal))
  return 0
}

/** Serves until a signal comes. Astro keeps what it serves in one place of the project, where two servers would have each other's texts. */
async function serve(
  site: SiteOptions,
  { port, host }: ServeOptions,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): Promise<void> {
  const [{ dev }, { astroConfig }] = await Promise.all([import('astro'), import('../../src/astro/astro-config.ts')])
  const config = await astroConfig(site)
  const server = await dev({
    ...config,
    configFile: false,
    integrations: [...(config.integrations ?? []), changeTeller(diagnostics, site.content, terminal)],
    server: { ...(port ? { port } : {}), ...(host ? { host } : {}) },
  })
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  await server.stop()
}

/** Prints which findings each save has introduced and fixed. */
function changeTeller(read: readonly Diagnostic[], content: string, terminal: Terminal): AstroIntegration {
  let before = read
  return {
    name: 'galley-changes',
    hooks: {
      'astro:server:setup': ({ server }) =>
        onContentChange(server.watcher, content, ({ diagnostics: after }, saved) => {
          terminal.stderr(reportChanges({ before, after, saved, content }, terminal))
          before = after
        }),
    },
  }
}
