import path from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { applyFixes } from '../../src/core/check/fixes/apply-fixes.ts'
import type { Diagnostic } from '../../src/core/model/diagnostic.ts'
import { rewrite } from '../../src/io/rewrite.ts'
import type { Terminal } from '../terminal.ts'
import type { CheckResult } from './run-check.ts'

/** A fix may make room for another; fixes that undo each other must not go on for ever. */
const mostRounds = 10

export interface FixOptions {
  readonly dryRun: boolean
  /** Which findings are to be fixed. */
  readonly isWanted: (diagnostic: Diagnostic) => boolean
}

/** Checks again, with these bytes in place of those on the disk. */
type CheckAgain = (instead?: CheckResult['sources']) => Promise<CheckResult>

export interface FixResult {
  /** What is left. */
  readonly result: CheckResult
  /** Whether a file could not be written. */
  readonly isRefused: boolean
}

interface FixedFile {
  /** Bytes that the first fix was applied to. */
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** How many findings are fixed. */
  readonly count: number
}

/**
 * Applies the safe fixes of the wanted findings and checks again, until there is nothing more to apply. All of it happens in
 * memory; then each file is written once, unless it has changed meanwhile. With `dryRun` the changes are printed as a unified diff
 * instead.
 */
export async function fix(
  first: CheckResult,
  checkAgain: CheckAgain,
  { dryRun, isWanted }: FixOptions,
  terminal: Terminal,
): Promise<FixResult> {
  const fixed = new Map<string, FixedFile>()
  let result = first
  for (let round = 0; round < mostRounds && fixOnce(result, isWanted, fixed); round += 1) {
    result = await checkAgain(new Map([...fixed].map(([file, { after }]) => [file, after])))
  }
  const shownName = (file: string) => path.relative(process.cwd(), path.resolve(first.content, file)).split(path.sep).join('/')
  const done: string[] = []
  let isRefused = false
  for (const [file, { before, after, count }] of fixed) {
    const refusal = dryRun ? undefined : rewrite(path.resolve(first.content, file), before, after, first.content)
    if (dryRun) terminal.stdout(patchOf(shownName(file), before, after))
    if (refusal === undefined) {
      const findings = count === 1 ? '1 finding' : `${count} findings`
      done.push(`${dryRun ? 'Would fix' : 'Fixed'} ${findings} in ${shownName(file)}.\n`)
    } else {
      isRefused = true
      terminal.stderr(`${shownName(file)} ${refusal}; it is left as it is.\n`)
    }
  }
  for (const line of done) terminal.stderr(line)
  if (fixed.size === 0) terminal.stderr('There is nothing that --fix can fix.\n')
  return { result: isRefused ? await checkAgain() : result, isRefused }
}

/** @returns whether anything was applied */
function fixOnce(
  { diagnostics, sources }: CheckResult,
  isWanted: FixOptions['isWanted'],
  fixed: Map<string, FixedFile>,
): boolean {
  const fixable = diagnostics.filter((it) => it.fix && isWanted(it))
  let isChanged = false
  for (const [file, ofFile] of Map.groupBy(fixable, ({ place }) => place.file)) {
    const source = sources.get(file)
    if (source === undefined) continue
    const { bytes, applied } = applyFixes(
      source,
      ofFile.flatMap((it) => it.fix ?? []),
    )
    if (applied === 0) continue
    isChanged = true
    const { before = source, count = 0 } = fixed.get(file) ?? {}
    fixed.set(file, { before, after: bytes, count: count + applied })
  }
  return isChanged
}

/** As `git apply` and `patch -p1` take it. */
function patchOf(name: string, before: Uint8Array, after: Uint8Array): string {
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, decoded(before), decoded(after), undefined, undefined, {
    context: 3,
  })
  return patch.replace(/^=+\n/, '')
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
