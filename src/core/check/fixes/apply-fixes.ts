import type { Fix } from '../../model/diagnostic.ts'

/** What became of a file's bytes. */
export interface Mended {
  readonly bytes: Uint8Array
  /** How many fixes are in it; those that are not may be asked for anew, of the new text. */
  readonly applied: number
}

/**
 * Applies fixes to a file, and touches nothing beside them: byte order mark, line ends and the end of the file stay as they are.
 * Of fixes that overlap the first by place is applied; of two that touch, both are, but of two insertions at one place only one.
 * Alike fixes count as applied together. Text that is not UTF-8 is left alone.
 */
export function applyFixes(bytes: Uint8Array, fixes: readonly Fix[]): Mended {
  const text = textOf(bytes)
  if (text === undefined) return { bytes, applied: 0 }
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const chosen = choose(fixes, text.length - mark)
  let at = 0
  let mended = ''
  for (const { offset, length, text: replacement } of chosen) {
    mended += text.slice(at, offset + mark) + replacement
    at = offset + mark + length
  }
  const isApplied = (fix: Fix) => chosen.some((it) => isAlike(it, fix))
  return { bytes: new TextEncoder().encode(mended + text.slice(at)), applied: fixes.filter(isApplied).length }
}

/** Fixes in the order of their places, none of which is in another's way. */
function choose(fixes: readonly Fix[], length: number): Fix[] {
  const chosen: Fix[] = []
  for (const fix of fixes.toSorted((a, b) => a.offset - b.offset || a.length - b.length)) {
    const last = chosen.at(-1)
    if (fix.offset < 0 || fix.offset + fix.length > length || (last && !isAfter(fix, last))) continue
    chosen.push(fix)
  }
  return chosen
}

/** Two that touch do not overlap, unless both insert at one place: nobody knows which of them comes first. */
const isAfter = (fix: Fix, last: Fix): boolean => {
  const end = last.offset + last.length
  return fix.offset > end || (fix.offset === end && (fix.length > 0 || last.length > 0))
}

const isAlike = (a: Fix, b: Fix): boolean => a.offset === b.offset && a.length === b.length && a.text === b.text

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
