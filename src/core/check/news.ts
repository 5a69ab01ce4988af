import type { Diagnostic, Place } from '../model/diagnostic.ts'

/** What was said of content at one time. */
export interface Told {
  readonly diagnostics: readonly Diagnostic[]
  /** The line in which a place begins, as it was at that time; empty where the place has none. */
  readonly lineOf: (place: Place) => string
}

/**
 * Findings that there were not before, wherever their lines have moved to. A finding was there before when the same was said
 * of the same file, by code and message, and of a line of the same text; else of a line that has since been edited, of which
 * most words are left. Each earlier finding accounts for one of today, so a second slip of the same kind is new.
 */
export function newsOf(before: Told, after: Told): readonly Diagnostic[] {
  const known = new Map<string, string[]>()
  for (const finding of before.diagnostics) {
    const lines = known.get(keyOf(finding))
    const line = before.lineOf(finding.place).trim()
    if (lines) lines.push(line)
    else known.set(keyOf(finding), [line])
  }
  const isNew = (isSame: (line: string, other: string) => boolean) => (finding: Diagnostic) => {
    const lines = known.get(keyOf(finding)) ?? []
    const line = after.lineOf(finding.place).trim()
    const at = lines.findIndex((other) => isSame(line, other))
    if (at !== -1) lines.splice(at, 1)
    return at === -1
  }
  return after.diagnostics.filter(isNew((line, other) => line === other)).filter(isNew(haveMostInCommon))
}

/** Lines that a message names move as well. */
const keyOf = ({ code, message, place }: Diagnostic): string =>
  JSON.stringify([code, place.file, message.replace(/\b(lines?) \d+(?:\s?[–-]\s?\d+)?/gi, '$1')])

function haveMostInCommon(line: string, other: string): boolean {
  const [words, others] = [wordsOf(line), wordsOf(other)]
  const shared = [...words].filter((word) => others.has(word)).length
  return shared > 0 && shared * 2 >= Math.max(words.size, others.size)
}

const wordsOf = (line: string): ReadonlySet<string> => new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu))
