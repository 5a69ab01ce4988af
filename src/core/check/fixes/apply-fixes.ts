import type { Fix } from '../../model/diagnostic.ts'

/** A file after fixing. */
interface FixedFile {
  readonly bytes: Uint8Array
  /** How many of the fixes were applied. The others may come up again when the new text is checked. */
  readonly applied: number
}

/**
 * Applies fixes to a file and changes nothing else: byte order mark, line ends and the end of the file stay as they are. Of fixes that
 * overlap, the first by place is applied. Two that touch are both applied, unless both insert at one place: then one is. Equal fixes
 * count as applied together. A file that is not UTF-8 is left alone.
 */
export function applyFixes(bytes: Uint8Array, fixes: readonly Fix[]): FixedFile {
  const text = decoded(bytes)
  if (text === undefined) return { bytes, applied: 0 }
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const chosen = choose(fixes, text.length - mark)
  let at = 0
  let fixed = ''
  for (const { offset, length, text: replacement } of chosen) {
    fixed += text.slice(at, offset + mark) + replacement
    at = offset + mark + length
  }
  const isApplied = (fix: Fix) => chosen.some((it) => isSame(it, fix))
  return { bytes: new TextEncoder().encode(fixed + text.slice(at)), applied: fixes.filter(isApplied).length }
}

/** Fixes in the order of their places, none of which overlaps another. */
function choose(fixes: readonly Fix[], length: number): Fix[] {
  const chosen: Fix[] = []
  for (const fix of fixes.toSorted((a, b) => a.offset - b.offset || a.length - b.length)) {
    const last = chosen.at(-1)
    if (fix.offset < 0 || fix.offset + fix.length > length || (last && !isAfter(fix, last))) continue
    chosen.push(fix)
  }
  return chosen
}

/** Two that touch do not overlap, unless both insert at one place: it is not known which comes first. */
const isAfter = (fix: Fix, last: Fix): boolean => {
  const end = last.offset + last.length
  return fix.offset > end || (fix.offset === end && (fix.length > 0 || last.length > 0))
}

const isSame = (a: Fix, b: Fix): boolean => a.offset === b.offset && a.length === b.length && a.text === b.text

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
