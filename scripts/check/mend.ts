import path from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { applyFixes } from '../../src/core/check/fixes/apply-fixes.ts'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import { rewrite } from '../../src/io/rewrite.ts'
import type { Terminal } from '../terminal.ts'
import type { Proof } from './proof.ts'

/** A fix may make room for another; one that undoes another must not go on for ever. */
const mostRounds = 10

export interface MendOptions {
  readonly dryRun: boolean
  /** Which findings are to be mended. */
  readonly isWanted: (diagnostic: Diagnostic) => boolean
}

/** Proves anew, with these bytes in place of those on the disk. */
type Again = (instead?: Proof['sources']) => Promise<Proof>

export interface Mended {
  /** What is left. */
  readonly proof: Proof
  /** Whether a file could not be written. */
  readonly isRefused: boolean
}

/**
 * Applies what is safe of the findings shown, and proves again, until there is nothing more to apply. All of it happens in memory;
 * then each file is written once, unless it has changed meanwhile. With `dryRun` the changes are printed as a unified diff instead.
 */
export async function mend(first: Proof, again: Again, { dryRun, isWanted }: MendOptions, terminal: Terminal): Promise<Mended> {
  const mended = new Map<string, Uint8Array>()
  const counts = new Map<string, number>()
  let proof = first
  for (let round = 0; round < mostRounds && mendOnce(proof, isWanted, mended, counts); round += 1) proof = await again(mended)
  const nameOf = (file: string) => path.relative(process.cwd(), path.resolve(first.content, file)).split(path.sep).join('/')
  let isRefused = false
  for (const [file, bytes] of mended) {
    const before = first.sources.get(file)!
    if (dryRun) terminal.stdout(patchOf(nameOf(file), before, bytes))
    else {
      const refusal = rewrite(path.resolve(first.content, file), before, bytes)
      if (refusal === undefined) continue
      isRefused = true
      counts.delete(file)
      terminal.stderr(`${nameOf(file)} ${refusal}; it is left as it is.\n`)
    }
  }
  for (const [file, count] of counts) {
    const what = count === 1 ? '1 finding' : `${count} findings`
    terminal.stderr(`${dryRun ? 'Would mend' : 'Mended'} ${what} in ${nameOf(file)}.\n`)
  }
  if (counts.size === 0 && !isRefused) terminal.stderr('There is nothing that --fix can mend.\n')
  return { proof: isRefused ? await again() : proof, isRefused }
}

/** @returns whether anything was applied */
function mendOnce(
  { diagnostics, sources }: Proof,
  isWanted: MendOptions['isWanted'],
  mended: Map<string, Uint8Array>,
  counts: Map<string, number>,
): boolean {
  const fixable = diagnostics.filter((it) => it.fix && isWanted(it) && sources.has(it.place.file))
  let isChanged = false
  for (const [file, its] of Map.groupBy(fixable, ({ place }) => place.file)) {
    const fixes = its.flatMap(({ fix }) => fix ?? [])
    const { bytes, applied } = applyFixes(sources.get(file)!, fixes)
    if (applied === 0) continue
    isChanged = true
    mended.set(file, bytes)
    counts.set(file, (counts.get(file) ?? 0) + applied)
  }
  return isChanged
}

/** As `git apply` and `patch -p1` take it. */
function patchOf(name: string, before: Uint8Array, after: Uint8Array): string {
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, textOf(before), textOf(after), undefined, undefined, { context: 3 })
  return patch.replace(/^=+\n/, '')
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
