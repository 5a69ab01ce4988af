import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { formatManifest, manifestName, parseManifest, type ManifestEntry } from '../core/import/manifest.ts'
import { fault, isRefusal, type ImportOptions, type Planned } from '../core/import/model.ts'
import { plan } from '../core/import/plan.ts'
import { leave, settle, type Verdict, type Weighed } from '../core/import/settle.ts'
import { reasonOf, walkHugo } from './hugo-folder.ts'
import { refusalToWrite } from './inside.ts'
import { isWithin, realPathOf } from './real-path.ts'

export interface ImportRun extends ImportOptions {
  /** The Hugo folder. */
  readonly directory: string
  /** The content folder that is written. */
  readonly out: string
  /** Overwrite files that were edited, or that import did not write. */
  readonly force: boolean
  /** Write nothing. */
  readonly dryRun: boolean
}

/** Either the verdict on every file, or why nothing could be done at all. */
export type ImportResult = { readonly verdicts: readonly Verdict[] } | { readonly problem: string }

/** Imports a Hugo folder: reads it, plans, reconciles the plan with what is on the disk, and writes. */
export function importFolder(run: ImportRun): ImportResult {
  const directory = path.resolve(run.directory)
  const out = path.resolve(run.out)
  const problem = problemWith(run, directory, out)
  if (problem !== null) return { problem }
  const manifest = readManifest(out)
  if (manifest === null) return { problem: `${path.join(run.out, manifestName)} cannot be read; restore it, or remove it.` }
  const from = path.relative(out, directory).split(path.sep).join('/')
  const planned = plan({ name: path.basename(directory), entries: walkHugo(directory) }, run)
  const settlement = settle(
    planned.map((it) => weigh(it, directory, out)),
    manifest,
    from,
    run.force,
  )
  if (run.dryRun) return { verdicts: settlement.verdicts }
  const contents = new Map(planned.map((it) => [it.source, it]))
  const outcomes = settlement.verdicts.map((verdict) => {
    const content = contents.get(verdict.record.source)
    return { verdict, result: verdict.isWritten && content ? write(verdict, content, directory, out) : verdict }
  })
  const verdicts = outcomes.map(({ result }) => result)
  const failed = new Set(
    outcomes.filter(({ verdict, result }) => result.record !== verdict.record).map(({ result }) => result.record.source),
  )
  const kept = settlement.manifest.filter((entry) => entry.from !== from || !failed.has(entry.source))
  writeManifest(out, [...kept, ...manifest.filter((entry) => entry.from === from && failed.has(entry.source))])
  return { verdicts }
}

function problemWith({ directory, out }: ImportRun, source: string, target: string): string | null {
  if (kindOf(source) === null) return `${directory} is not there; name the Hugo content folder to import.`
  if (kindOf(source) !== 'folder') return `${directory} is a file; name the folder that holds it.`
  if (kindOf(target) === 'file') return `${out} is a file; name a folder with --out.`
  const site = [
    'hugo.toml',
    'hugo.yaml',
    'hugo.json',
    'config.toml',
    'config.yaml',
    'config',
    'archetypes',
    'layouts',
    'static',
    'themes',
  ].some((name) => kindOf(path.join(source, name)) !== null)
  if (site && kindOf(path.join(source, 'content')) === 'folder')
    return `${directory} is a whole Hugo site; import its content folder: ${path.join(directory, 'content')}`
  if (existsSync(target)) {
    const refusal = refusalToWrite(target, path.join(target, manifestName))
    if (refusal !== undefined) return `${path.join(out, manifestName)} ${refusal}; remove it.`
  }
  const [realSource, realTarget] = [source, target].map(realPathOf)
  if (realSource === undefined || realTarget === undefined)
    return `${out} is a link that leads nowhere; name a folder with --out.`
  return isWithin(realTarget, realSource) ? `${out} lies in the folder that is imported; name another with --out.` : null
}

function kindOf(name: string): 'file' | 'folder' | null {
  const stats = statSync(name, { throwIfNoEntry: false })
  return stats === undefined ? null : stats.isDirectory() ? 'folder' : 'file'
}

function weigh(planned: Planned, directory: string, out: string): Weighed {
  if (isRefusal(planned)) return { planned, hashes: null }
  const target = path.join(out, planned.target)
  const refusal = refusalToWrite(out, target)
  if (refusal !== undefined)
    return { planned: { source: planned.source, ...fault(`its target ${planned.target} ${refusal}.`) }, hashes: null }
  try {
    const read = hashOf(readFileSync(path.join(directory, planned.source)))
    const wanted = planned.content === null ? read : hashOf(planned.content)
    return { planned, hashes: { read, wanted, existing: existing(target) } }
  } catch (error) {
    return { planned: { source: planned.source, ...fault(`it cannot be read or compared: ${reasonOf(error)}.`) }, hashes: null }
  }
}

/** Hash of the file at a path; null if there is none. */
function existing(name: string): string | null {
  try {
    return hashOf(readFileSync(name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Writes a file completely or not at all. */
function write(verdict: Verdict, planned: Planned, directory: string, out: string): Verdict {
  if (isRefusal(planned)) return verdict
  try {
    replace(path.join(out, planned.target), planned.content ?? readFileSync(path.join(directory, planned.source)))
    return verdict
  } catch (error) {
    return leave(planned.source, fault(`its target cannot be written: ${reasonOf(error)}.`), planned.target)
  }
}

function replace(name: string, content: Uint8Array | string): void {
  const temporary = path.join(path.dirname(name), `.${path.basename(name)}.${process.pid}`)
  mkdirSync(path.dirname(name), { recursive: true })
  writeFileSync(temporary, content)
  renameSync(temporary, name)
}

function readManifest(out: string): readonly ManifestEntry[] | null {
  const name = path.join(out, manifestName)
  return kindOf(name) === null ? [] : parseManifest(readFileSync(name, 'utf8'))
}

function writeManifest(out: string, entries: readonly ManifestEntry[]): void {
  const name = path.join(out, manifestName)
  const text = formatManifest(entries)
  if (kindOf(name) === null ? entries.length > 0 : readFileSync(name, 'utf8') !== text) replace(name, text)
}
