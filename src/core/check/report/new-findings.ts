import type { Diagnostic, Place } from '../../model/diagnostic.ts'

/** What was said of content at one time. */
export interface Told {
  readonly diagnostics: readonly Diagnostic[]
  /** The line in which a place begins, as it was at that time; empty where the place has none. */
  readonly lineOf: (place: Place) => string
}

/**
 * Findings that there were not before, wherever their lines have moved to. A finding was there before when the same was said
 * of the same file, by code and message, and of a line of the same text; else of a line that has since been edited, of which
 * most words are left; else so, and most words are left of what the message quotes, such as the title of an item. Each earlier
 * finding accounts for one of today, so a second slip of the same kind is new.
 */
export function newsOf(before: Told, after: Told): readonly Diagnostic[] {
  const known = new Map<string, LinkOccurrence[]>()
  for (const finding of before.diagnostics) {
    const list = known.get(keyOf(finding))
    if (list) list.push(sightingOf(finding, before))
    else known.set(keyOf(finding), [sightingOf(finding, before)])
  }
  const isNew = (isSame: (one: LinkOccurrence, other: LinkOccurrence) => boolean) => (finding: Diagnostic) => {
    const list = known.get(keyOf(finding)) ?? []
    const own = sightingOf(finding, after)
    const at = list.findIndex((other) => isSame(own, other))
    if (at !== -1) list.splice(at, 1)
    return at === -1
  }
  return after.diagnostics
    .filter(isNew((one, other) => one.line === other.line && one.quotes.join('\n') === other.quotes.join('\n')))
    .filter(isNew((one, other) => areAlike(one.line, other.line) && one.quotes.join('\n') === other.quotes.join('\n')))
    .filter(
      isNew((one, other) => areAlike(one.line, other.line) && one.quotes.every((it, at) => areAlike(it, other.quotes[at] ?? ''))),
    )
}

interface LinkOccurrence {
  readonly line: string
  /** What the message quotes of the text. */
  readonly quotes: readonly string[]
}

const quotation = /“([^”]*)”|`([^`]*)`/g

const sightingOf = ({ place, message }: Diagnostic, { lineOf }: Told): LinkOccurrence => ({
  line: lineOf(place).trim(),
  quotes: [...message.matchAll(quotation)].map(([, words, code]) => words ?? code ?? ''),
})

/** What is said whatever is quoted; lines that a message names move as well. */
const keyOf = ({ code, message, place }: Diagnostic): string =>
  JSON.stringify([code, place.file, message.replace(quotation, '“”').replace(/\b(lines?) \d+(?:\s?[–-]\s?\d+)?/gi, '$1')])

function areAlike(text: string, other: string): boolean {
  if (text === other) return true
  const [words, others] = [wordsOf(text), wordsOf(other)]
  const shared = [...words].filter((word) => others.has(word)).length
  return shared > 0 && shared * 2 >= Math.max(words.size, others.size)
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
