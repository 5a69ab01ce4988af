import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic, Finding } from '../../../src/core/model/diagnostic.ts'
import type { BuildContext } from '../../../src/core/model/build-context.ts'
import { isBlocking } from '../../../src/core/model/catalogue.ts'
import type { Entry } from '../../../src/core/model/entry.ts'
import type { Lexicon } from '../../../src/core/model/lexicon.ts'
import { settingsSchema, type Settings } from '../../../src/core/model/settings.ts'
import type { Views } from '../../../src/core/model/views.ts'
import { toDiagnostics } from '../../../src/core/check/report/to-diagnostics.ts'
import { classify } from '../../../src/core/parse/classify.ts'
import { build, check } from '../../../src/core/pipeline.ts'
import { read } from '../../../src/core/read.ts'
import { bytesOf, type Case } from './case.ts'
import { faultsOfFixes } from './fixes.ts'
import { outputsOf, type Output } from './outputs.ts'
import { faultsOfOutput } from './faults-of-output.ts'
import { faultsOfPlaces } from './places.ts'
import { useTools } from './tools.ts'

/** A property that does not hold. */
export interface Fault {
  /** The property, and in the case of an exception where it comes from: what counts as one kind. */
  readonly kind: string
  readonly detail: string
}

/** Seconds of CPU for all texts of a case together. */
const patience = 2

interface Known {
  readonly sources: ReadonlyMap<string, Uint8Array>
  readonly entries: readonly Entry[]
}

interface Built {
  readonly entries: readonly Entry[]
  readonly files: readonly string[]
  readonly views: Views
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
  readonly context: BuildContext
}

/**
 * @param sources in any order
 * @param known what need not be read again, since its bytes are the same
 */
function built(
  fuzzed: Case,
  settings: Settings,
  lexicon: Lexicon,
  sources: ReadonlyMap<string, Uint8Array>,
  known?: Known,
): Built {
  const { documents, assets, findings: ofFolder } = classify([...sources.keys()], [])
  const entries = documents.map(({ path, kind }) => {
    const bytes = sources.get(path) ?? new Uint8Array()
    const kept = known?.sources.get(path) === bytes ? known.entries.find(({ file }) => file === path) : undefined
    return kept ?? read({ path, bytes }, kind, settings, lexicon)
  })
  const hashed = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
  const digests = { ofFile: (file: string) => hashed(sources.get(file) ?? ''), of: hashed }
  const { now, includeUnpublished, served } = fuzzed
  const context = { settings, now, includeUnpublished, assets, served: new Set(served) }
  const { views, findings } = build({ entries, findings: ofFolder, digests }, context)
  return {
    entries,
    files: documents.map(({ path }) => path),
    views,
    findings,
    diagnostics: toDiagnostics(findings, entries, settings),
    context,
  }
}

/** Everything about a case that is not as it should be. */
export async function judge(fuzzed: Case, lexiconOf: (settings: Settings) => Lexicon): Promise<Fault[]> {
  try {
    return await judged(fuzzed, lexiconOf)
  } catch (error) {
    return [thrown(error)]
  }
}

function thrown(error: unknown): Fault {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const frame = /\((?:file:\/\/)?[^)]*?\/((?:src|scripts|tests|node_modules)\/[^):]*):/.exec(stack)?.[1] ?? 'somewhere'
  const [own = ''] = /(?<=\/)src\/[^):]*(?=:\d)/.exec(stack) ?? []
  return {
    kind: `throws: ${message.replaceAll(/["“'`][^"”'`]*["”'`]|\d+/g, '…').slice(0, 80)} (${frame}${own ? `, ${own}` : ''})`,
    detail: stack,
  }
}

async function judged(fuzzed: Case, lexiconOf: (settings: Settings) => Lexicon): Promise<Fault[]> {
  const parsed = settingsSchema.safeParse(fuzzed.settings)
  if (!parsed.success)
    return parsed.error.issues.length > 0 ? [] : [{ kind: 'settings are refused without a reason', detail: '' }]
  const settings = parsed.data
  const lexicon = lexiconOf(settings)
  const sources = new Map(fuzzed.files.map((file) => [file.path, bytesOf(file)]))
  const started = process.threadCpuUsage()
  const first = built(fuzzed, settings, lexicon, sources)
  const outputs = outputsOf(first.views, settings)
  const { user, system } = process.threadCpuUsage(started)
  const seconds = (user + system) / 1e6
  const faults: Fault[] = seconds < patience ? [] : [{ kind: 'takes more than two seconds of CPU', detail: `${seconds} s` }]
  faults.push(...faultsOfAccount(first), ...faultsOfPlaces(first.diagnostics, sources))
  faults.push(...faultsOfRepetition(first, outputs, fuzzed, settings, lexicon, sources))
  for (const output of outputs) faults.push(...(await faultsOfOutput(output)))
  faults.push(
    ...faultsOfFixes(
      { sources, read: (changed) => built(fuzzed, settings, lexicon, changed, { sources, entries: first.entries }) },
      first,
    ),
  )
  useTools(first, sources)
  return faults
}

/** Each text is published, reported or held back, and not two of these. */
function faultsOfAccount({ files, views, findings, diagnostics }: Built): Fault[] {
  const { issues, issueNotes, notes, topics, pages, events } = views
  const published = new Set([...issues, ...issueNotes, ...notes, ...topics, ...pages, ...events].map(({ file }) => file))
  published.delete(null)
  const held = new Set(views.unpublished.map(({ file }) => file))
  const reported = new Set(diagnostics.filter(({ code }) => isBlocking(code)).map(({ place }) => place.file))
  /** A folder without an issue is reported as a whole, and so are notes beside an issue that keeps the site from being built. */
  const isReported = (file: string) =>
    [
      file,
      file.replace(/\/[^/]*$/, ''),
      ...['index.md', 'index.mdx'].map((name) => file.replace(/(?<=^issues\/[^/]*\/)notes\.mdx?$/, name)),
    ].some((it) => reported.has(it))
  const lost = files.filter((file) => !published.has(file) && !held.has(file) && !isReported(file))
  const strangers = [...published].filter((file) => file !== null && !files.includes(file))
  const unreported = findings.filter(({ code, place }) => isBlocking(code) && !reported.has(place.file))
  return [
    ...lost.map((file) => ({ kind: 'a text is lost', detail: file })),
    ...strangers.map((file) => ({ kind: 'something is published that nobody wrote', detail: String(file) })),
    ...unreported.map(({ code }) => ({ kind: 'what blocks publishing is not reported', detail: code })),
    ...(views.published === published.size
      ? []
      : [{ kind: 'the sum of what is published is wrong', detail: `${views.published}, not ${published.size}` }]),
  ]
}

/** The same again, with files and entries in another order; and `check` finds what `build` does. */
function faultsOfRepetition(
  first: Built,
  outputs: readonly Output[],
  fuzzed: Case,
  settings: Settings,
  lexicon: Lexicon,
  sources: ReadonlyMap<string, Uint8Array>,
): Fault[] {
  const again = built(fuzzed, settings, lexicon, new Map([...sources].reverse()))
  const texts = outputsOf(again.views, settings)
  const checked = check(
    {
      entries: again.entries,
      findings: first.findings.filter(({ code }) => /^(?:file-unknown|folder-without-issue|file-refused)$/.test(code)),
    },
    again.context,
    () => true,
  )
  const isSame = isDeepStrictEqual(first.diagnostics, again.diagnostics)
  const differing = outputs.find(({ text }, index) => text !== texts[index]?.text)
  const ofCheck = toDiagnostics(checked, again.entries, settings)
  return [
    ...(isSame
      ? []
      : [{ kind: 'findings differ the second time', detail: JSON.stringify([first.diagnostics, again.diagnostics]) }]),
    ...(differing ? [{ kind: `the ${differing.format} differs the second time`, detail: differing.of }] : []),
    ...(isDeepStrictEqual(ofCheck, first.diagnostics)
      ? []
      : [{ kind: 'check and build find different things', detail: JSON.stringify([ofCheck, first.diagnostics]) }]),
  ]
}
