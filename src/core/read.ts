import { checkText } from './check/check-text.ts'
import { exceptionsOf } from './check/exceptions/read-exceptions.ts'
import { structure } from './entry/structure.ts'
import type { Finding, Outcome } from './model/diagnostic.ts'
import type { Document, DocumentKind, SourceFile } from './model/document.ts'
import type { Entry } from './model/entry.ts'
import { silentLexicon, type Lexicon } from './model/lexicon.ts'
import type { ReadingSettings } from './model/settings.ts'
import { parse, parseUnreadable } from './parse/parse.ts'

/** Takes one file through every stage that needs no other file. The result depends on the arguments alone. */
export function read(source: SourceFile, kind: DocumentKind, settings: ReadingSettings, lexicon: Lexicon = silentLexicon): Entry {
  try {
    return readThrough(source, kind, settings, lexicon)
  } catch (error) {
    if (!isOverflow(error)) throw error
    const message = 'The text cannot be read: quotations, lists or HTML are nested too deeply; put them side by side.'
    return {
      file: source.path,
      kind,
      exceptions: [],
      findings: [{ code: 'text-too-nested', place: { file: source.path }, message }],
    }
  }
}

/** What `parse` counts as deep is reported by it; trees are walked by recursion, and something else may still overflow the stack. */
const isOverflow = (error: unknown): boolean => error instanceof Error && /call stack|stack overflow/i.test(error.message)

function readThrough(source: SourceFile, kind: DocumentKind, settings: ReadingSettings, lexicon: Lexicon): Entry {
  const parsed = parse(source, kind)
  const { value: document, findings } = parsed.value ? parsed : besides(parsed.findings, parseUnreadable(source, kind))
  const known = { file: source.path, kind }
  if (!document) return { ...known, exceptions: [], findings }
  const { value, body, findings: structural } = structure(document, settings)
  const { exceptions, findings: ofExceptions } = exceptionsOf(document)
  const all = [...findings, ...structural, ...checkText(document, body, settings, lexicon), ...ofExceptions]
  return { ...known, body, exceptions, findings: all, ...(value ? { publication: value } : {}) }
}

/** Keeps findings that both attempts report only once. */
const besides = (findings: readonly Finding[], { value, findings: more }: Outcome<Document>): Outcome<Document> =>
  value ? { value, findings: [...findings, ...more] } : { findings }
