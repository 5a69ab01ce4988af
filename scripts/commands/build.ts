import path from 'node:path'
import { toDiagnostics } from '../../src/core/check/report/to-diagnostics.ts'
import { isBlocking, isRestBuilt } from '../../src/core/model/catalogue.ts'
import type { Diagnostic, Finding } from '../../src/core/model/diagnostic.ts'
import { withLock } from '../../src/io/lock.ts'
import { clearLeftovers, notPublished } from '../../src/io/output.ts'
import { OutputError, targetOf } from '../../src/io/output-target.ts'
import { seal, unseal } from '../../src/io/seal.ts'
import { readSettings } from '../../src/io/settings.ts'
import { archiveCache, readSite } from '../../src/astro/archive.ts'
import { failuresIn } from '../../src/astro/failed-texts.ts'
import { outputPlacesOf } from '../../src/astro/options.ts'
import { summaryOf } from '../reporters/summary.ts'
import { reportPretty, tally } from '../reporters/pretty.ts'
import { projectRoot, siteOptionsOf, type PlaceOptions } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface BuildOptions extends PlaceOptions {
  readonly drafts: boolean
  readonly force: boolean
}

/**
 * Builds the site. If a file cannot be published, all such files are listed and nothing is written.
 *
 * @throws OutputError where the site may not or cannot go to the folder; what is there stays as it is
 */
export async function run(options: BuildOptions, terminal: Terminal): Promise<0 | 1> {
  const site = siteOptionsOf(options, options.drafts)
  const target = targetOf(outputPlacesOf(site))
  const settings = await readSettings(site.config, site.url)
  const read = readSite(site, settings)
  const faults = read.diagnostics.filter(({ code }) => isBlocking(code))
  if (faults.some(({ code }) => !isRestBuilt(code))) {
    terminal.stderr(reportPretty(faults, { content: site.content, sources: read.sources }, terminal))
    terminal.stderr('Nothing was built: these files cannot be published.\n')
    return 1
  }
  archiveCache.put(read)
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('../../src/astro/astro-config.ts')])
  const failures: Finding[] = []
  let ofOutput: readonly Diagnostic[] = []
  const config = await astroConfig(site, {
    failed: (failed) => void failures.push(...failed),
    checked: (found) => void (ofOutput = found),
  })
  const onWait = (holder: string) => terminal.stderr(`Waiting for another build of this project to end (${holder}).\n`)
  const { cacheDir } = config
  const buildSite = async () => {
    unseal(cacheDir)
    await build({
      ...config,
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      ...(options.force ? { force: true } : {}),
    }).catch((error: unknown) => {
      failures.push(...failuresIn(error, site.content))
      if (failures.length > 0) return
      clearLeftovers(target, projectRoot)
      throw faultOf(error, site.out)
    })
    if (failures.length > 0) return clearLeftovers(target, projectRoot)
    if (ofOutput.some(isError)) clearLeftovers(target, projectRoot)
    seal(cacheDir)
  }
  await withLock(path.join(projectRoot, '.astro/build.lock'), onWait, buildSite)
  const shown = { content: site.content, sources: read.sources }
  if (failures.length > 0) {
    terminal.stderr(reportPretty(toDiagnostics(failures, read.entries, settings), shown, terminal))
    terminal.stderr(
      `Nothing was built: these texts cannot be made into pages. What was in ${options.out ?? 'dist'} is as it was.\n`,
    )
    return 1
  }
  const errors = [...read.diagnostics, ...ofOutput].filter(isError)
  terminal.stderr(reportPretty(errors, shown, terminal))
  const warnings = ofOutput.filter((it) => !isError(it))
  terminal.stdout(reportPretty(warnings, shown, terminal))
  if (ofOutput.some(isError)) {
    terminal.stderr(`${notPublished(options.out ?? 'dist')}\n`)
    return 1
  }
  terminal.stdout(summaryOf(read, options.out ?? 'dist'))
  if (read.diagnostics.length > 0) terminal.stdout(`${tally(read.diagnostics)}; \`galley check\` lists them.\n`)
  if (faults.length > 0) terminal.stderr('The site was built without the files that have no address of their own.\n')
  return faults.length > 0 ? 1 : 0
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

/** A fault of the disk, such as that it is full, said as such; any other error as it is. */
function faultOf(error: unknown, out: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  const isOfDisk = ['EACCES', 'EDQUOT', 'EIO', 'EMFILE', 'ENOSPC', 'EPERM', 'EROFS'].includes(code ?? '')
  return isOfDisk ? new OutputError(`The site cannot be written: ${message}. What was in ${out} is as it was.`) : error
}
