import type { ManifestEntry } from './manifest.ts'
import { isRefusal, type ImportRecord, type Planned, type Refusal, type Status, type TargetKind } from './model.ts'

/** A planned file, and what is on the disk. */
export interface Weighed {
  readonly planned: Planned
  /** SHA-256 of the source, of what is to be written, and of what is at the target now (null: nothing). */
  readonly hashes: { readonly read: string; readonly wanted: string; readonly existing: string | null } | null
}

export interface Verdict {
  readonly record: ImportRecord
  /** Null for a file that is left. */
  readonly kind: TargetKind | null
  readonly isFault: boolean
  readonly isWritten: boolean
}

export interface Settlement {
  /** In the order of the sources; those that vanished come last. */
  readonly verdicts: readonly Verdict[]
  /** The manifest after the run. */
  readonly manifest: readonly ManifestEntry[]
}

/**
 * Decides which planned files are written. A target is written if nothing is there, or if import wrote what is there and nobody has
 * edited it since. Anything else is somebody's work and stays, unless `force` is given.
 *
 * @param from the imported folder, as in the manifest; entries of other folders stay as they are
 */
export function settle(
  weighed: readonly Weighed[],
  manifest: readonly ManifestEntry[],
  from: string,
  force: boolean,
): Settlement {
  const own = new Map(manifest.filter((entry) => entry.from === from).map((entry) => [entry.source, entry]))
  const byTarget = new Map(manifest.map((entry) => [entry.target, entry]))
  const sources = new Set(weighed.map(({ planned }) => planned.source))
  const after = new Map(own)
  const taken = new Set<string>()
  const verdicts = weighed.map(({ planned, hashes }): Verdict => {
    const { source } = planned
    if (isRefusal(planned) || !hashes) return leave(source, isRefusal(planned) ? planned : unread)
    const { target, kind } = planned
    const known = byTarget.get(target)
    const isOwn = known?.from === from && (known.source === source || !sources.has(known.source))
    const hindrance =
      force || hashes.existing === null || hashes.existing === hashes.wanted ? null : hindranceOf(known, isOwn, hashes.existing)
    if (hindrance) return leave(source, hindrance, target)
    after.set(source, { from, source, read: hashes.read, target, wrote: hashes.wanted })
    taken.add(target)
    const before = own.get(source)
    const moved =
      before && before.target !== target
        ? [`it was imported to ${before.target} before, which stays; remove it if nothing else needs it.`]
        : []
    const isWritten = hashes.existing !== hashes.wanted
    const record = {
      source,
      status: isWritten ? 'imported' : 'unchanged',
      target,
      reason: null,
      notes: [...planned.notes, ...moved],
    } as const
    return { record, kind, isFault: false, isWritten }
  })
  const vanished = [...own.values()].filter(({ source, target }) => !sources.has(source) && !taken.has(target))
  const renamed = [...own.values()].filter(({ source, target }) => !sources.has(source) && taken.has(target))
  for (const { source } of renamed) after.delete(source)
  const others = manifest.filter((entry) => entry.from !== from && !taken.has(entry.target))
  return { verdicts: [...verdicts, ...vanished.map(gone)], manifest: [...others, ...after.values()] }
}

const unread: Refusal = { reason: 'it cannot be read.', isFault: true }

const foreign: Refusal = {
  reason: 'its target exists, and import did not write it; remove one of the two, or give --force.',
  isFault: true,
}

/** Why the target must not be overwritten; null if it may be. */
function hindranceOf(known: ManifestEntry | undefined, isOwn: boolean, existing: string): Refusal | null {
  if (!known) return foreign
  if (existing !== known.wrote) return { reason: 'edited since the last import; --force overwrites it.', isFault: false }
  return isOwn
    ? null
    : { reason: `its target was imported from ${known.from}/${known.source}; give --force to replace that.`, isFault: true }
}

/**
 * A file that is not imported.
 *
 * @param target what is in the way, if something is
 */
export function leave(source: string, { reason, isFault }: Refusal, target: string | null = null): Verdict {
  return { record: { source, status: 'left', target, reason, notes: [] }, kind: null, isFault, isWritten: false }
}

function gone({ source, target }: ManifestEntry): Verdict {
  const status: Status = 'vanished'
  return {
    record: { source, status, target, reason: 'the source is gone; its target stays.', notes: [] },
    kind: null,
    isFault: false,
    isWritten: false,
  }
}
