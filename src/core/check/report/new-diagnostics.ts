import type { DiagnosedVersion, Diagnostic } from '../../model/diagnostic.ts'
import { wordSetOf } from '../../model/letters.ts'

/**
 * The diagnostics of one version that an earlier version did not have, wherever their lines have moved to. Each earlier diagnostic
 * accounts for one later one at most, so that a second slip of the same kind is new. It accounts for one with the same code and the
 * same message in the same file,
 *
 * - if both are about lines of the same text,
 * - or else if the line was edited and most of its words remain,
 * - or else if, besides, the message quotes other words, most of which remain: the title of an item, say, that was edited.
 */
export function newDiagnostics(before: DiagnosedVersion, after: DiagnosedVersion): readonly Diagnostic[] {
  const unaccounted = new Map<string, Evidence[]>()
  for (const diagnostic of before.diagnostics) {
    const key = keyOf(diagnostic)
    const known = unaccounted.get(key)
    if (known) known.push(evidenceOf(diagnostic, before))
    else unaccounted.set(key, [evidenceOf(diagnostic, before)])
  }
  const isNew = (isSame: (one: Evidence, other: Evidence) => boolean) => (diagnostic: Diagnostic) => {
    const candidates = unaccounted.get(keyOf(diagnostic)) ?? []
    const evidence = evidenceOf(diagnostic, after)
    const at = candidates.findIndex((other) => isSame(evidence, other))
    if (at !== -1) candidates.splice(at, 1)
    return at === -1
  }
  return after.diagnostics
    .filter(isNew((one, other) => one.line === other.line && one.quotes.join('\n') === other.quotes.join('\n')))
    .filter(isNew((one, other) => areAlike(one.line, other.line) && one.quotes.join('\n') === other.quotes.join('\n')))
    .filter(
      isNew((one, other) => areAlike(one.line, other.line) && one.quotes.every((it, at) => areAlike(it, other.quotes[at] ?? ''))),
    )
}

/** What a diagnostic is about, by which it is recognised in another version. */
interface Evidence {
  readonly line: string
  /** What the message quotes of the text. */
  readonly quotes: readonly string[]
}

const quotation = /“([^”]*)”|`([^`]*)`/g

const evidenceOf = ({ place, message }: Diagnostic, { lineOf }: DiagnosedVersion): Evidence => ({
  line: lineOf(place).trim(),
  quotes: [...message.matchAll(quotation)].map(([, words, code]) => words ?? code ?? ''),
})

/** The same for messages that differ in what they quote alone, and in the numbers of lines, which move. */
const keyOf = ({ code, message, place }: Diagnostic): string =>
  JSON.stringify([code, place.file, message.replace(quotation, '“”').replace(/\b(lines?) \d+(?:\s?[–-]\s?\d+)?/gi, '$1')])

function areAlike(text: string, other: string): boolean {
  if (text === other) return true
  const [words, others] = [wordSetOf(text), wordSetOf(other)]
  const shared = words.intersection(others).size
  return shared > 0 && shared * 2 >= Math.max(words.size, others.size)
}
