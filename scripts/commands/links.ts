import path from 'node:path'
import { dayOf } from '../../src/core/parse/moment.ts'
import { reportOf } from '../../src/core/visits/report.ts'
import { usesIn, type Use } from '../../src/core/visits/uses.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { readContent } from '../../src/io/content.ts'
import { withLock } from '../../src/io/lock.ts'
import { readSettings } from '../../src/io/settings.ts'
import { forbiddenBut } from '../../src/io/visits/allowed-hosts.ts'
import { openNetwork, type NetworkOptions } from '../../src/io/visits/network.ts'
import { readRecords, RecordFileError, recordFileOf } from '../../src/io/visits/record-file.ts'
import { visitAndKeep, type SessionOptions, type SessionResult } from '../../src/io/visits/session.ts'
import { describeLinks, describeProgress, linksAsJson } from '../reporters/links.ts'
import { projectRoot, type PlaceOptions } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'
import { matcherOf } from '../check/run-check.ts'

export interface LinksOptions extends Pick<PlaceOptions, 'content' | 'config' | 'now'> {
  /** Issues by number, or files; all if none is named. */
  readonly only: readonly string[]
  /** The largest number of links to visit. */
  readonly limit: number
  /** How many days an answer stays valid. */
  readonly maxAge: number
  /** How many hosts are visited at once. */
  readonly concurrency: number
  /** Time for one request, in seconds. */
  readonly timeout: number
  /** Visit nothing, and print what is known. */
  readonly offline: boolean
  /** Whether dead links make the exit code 1. */
  readonly fail: boolean
  /** Hosts of private networks that are visited, too. */
  readonly allowHost: readonly string[]
  /** Was once given to visit all of them. */
  readonly private: boolean
  readonly format: 'pretty' | 'json'
  /** Galley's version. */
  readonly version: string
  /** Parts of the network that tests replace. */
  readonly network?: Partial<Pick<NetworkOptions, 'manners' | 'resolve' | 'isForbidden' | 'waybackApi'>>
}

/** @returns 1 for dead links with `fail`; 2 if something named does not exist, no host is reached, or the run is stopped */
export async function run(options: LinksOptions, terminal: Terminal): Promise<0 | 1 | 2> {
  if (options.private) {
    terminal.stderr(
      '`--private` opened every address that a text names, those of this machine and of its cloud, too. Name each host that may be visited: `--allow-host wiki.example`.\n',
    )
    return 2
  }
  try {
    return await visitAndReport(options, terminal)
  } catch (error) {
    if (!(error instanceof RecordFileError)) throw error
    terminal.stderr(`${error.message}\n`)
    return 2
  }
}

async function visitAndReport(options: LinksOptions, terminal: Terminal): Promise<0 | 1 | 2> {
  const { only, limit, maxAge, content, format } = options
  const settings = await readSettings(options.config)
  const root = path.resolve(content)
  const cacheDir = cacheDirOf(projectRoot, root)
  const { entries, findings } = readContent(root, settings, cacheDir)
  const named = only.map((name) => ({ name, isWanted: matcherOf(name, root) }))
  const missing = named.find(({ isWanted }) => !entries.some(({ file }) => isWanted(file)))
  if (missing) {
    terminal.stderr(`${missing.name} is neither an issue nor a file of ${content}.\n`)
    return 2
  }
  const isNamed = ({ place }: Use) => named.length === 0 || named.some(({ isWanted }) => isWanted(place.file))
  const archive = usesIn(entries, settings)
  const wanted = new Map([...archive].flatMap(([url, uses]) => (uses.some(isNamed) ? [[url, uses.filter(isNamed)]] : [])))
  const isWhole = entries.every(({ publication }) => publication) && !findings.some(({ code }) => code === 'file-unreadable')
  const file = recordFileOf(root)
  const today = dayOf(options.now, settings)
  const shownFile = path.join(content, path.basename(file))
  for (const { line } of readRecords(file).broken)
    terminal.stderr(`${shownFile}:${line} holds no record, so it counts for nothing; its link is visited anew.\n`)
  const session = { file, archive, wanted, isWhole, settings, today, limit, maxAge }
  const { result, isStopped } = options.offline
    ? { result: { records: readRecords(file).records, visited: new Set<string>(), untrusted: 0 }, isStopped: false }
    : await goOut(session, path.join(cacheDir, 'links.lock'), settings.url, options, terminal)
  const links = reportOf(wanted, { records: result.records, visitedNow: result.visited, today, maxAge, settings })
  if (format === 'json') terminal.stdout(linksAsJson(links, today))
  else terminal.stdout(describeLinks(links, { content, showsAll: options.offline || only.length > 0 }, terminal))
  if (isStopped) terminal.stderr(`Stopped; what was learnt until then is in ${shownFile}.\n`)
  if (result.untrusted > 0)
    terminal.stderr(
      `${result.untrusted} of the links could not be reached, and in the end nobody could, so that is not held against them. Is this machine online?\n`,
    )
  if (isStopped || result.untrusted > 0) return 2
  return options.fail && links.some(({ state }) => state === 'dead') ? 1 : 0
}

/** Runs a session that Ctrl-C ends early; a second Ctrl-C ends the process at once. */
async function goOut(
  session: Omit<SessionOptions, 'network' | 'signal' | 'giveUp' | 'onProgress'>,
  lock: string,
  newsletter: string,
  { concurrency, timeout, version, format, network: own, ...options }: LinksOptions,
  terminal: Terminal,
): Promise<{ result: SessionResult; isStopped: boolean }> {
  const stop = new AbortController()
  const { signal } = stop
  let isStopped = false
  const onStop = () => {
    isStopped = true
    stop.abort()
  }
  const network = openNetwork({
    userAgent: `Galley/${version} (+${new URL(newsletter).href}; visits links now and then to see whether they still work)`,
    signal,
    isForbidden: forbiddenBut(options.allowHost),
    ...own,
    manners: { concurrency, timeout: timeout * 1000, ...own?.manners },
  })
  const isWatched = terminal.isWatched === true && format === 'pretty'
  const onProgress = (visited: number, planned: number) => {
    if (isWatched) terminal.stderr(describeProgress(visited, planned))
  }
  const onWait = (holder: string) => terminal.stderr(`Waiting for another \`galley links\` to end (${holder}).\n`)
  process.once('SIGINT', onStop).once('SIGTERM', onStop)
  try {
    const result = await withLock(lock, onWait, () =>
      visitAndKeep({ ...session, network, signal, giveUp: () => stop.abort(), onProgress }),
    )
    return { result, isStopped }
  } finally {
    process.off('SIGINT', onStop).off('SIGTERM', onStop)
    if (isWatched) terminal.stderr('\r\u001B[K')
  }
}
