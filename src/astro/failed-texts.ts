import type { Finding } from '../core/model/diagnostic.ts'
import { isWithin } from '../io/real-path.ts'
import { fromContent } from '../io/folder.ts'

/** Texts in MDX that cannot be made into pages. What it says can be printed as it is. */
export class FailedTexts extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ place, message }) => `${place.file}: ${message}`).join('\n'))
    this.findings = findings
  }
}

/** The bundle of pages, which renders texts, has its own copy of this module; what it notes is kept where the build finds it. */
const shared = globalThis as { [key]?: Finding[] | undefined }
const key = Symbol.for('galley.failed-texts')

/** Has failures noted from here on, as a build does. */
export function noteFailures(): void {
  shared[key] = []
}

/**
 * Notes that the code of a text has thrown an error, so that the others can be rendered before the build fails.
 *
 * @throws the error where nobody asks for failures: `dev` shows it in the place of the page
 */
export function noteFailure(file: string, error: unknown): void {
  if (!shared[key]) throw error
  shared[key].push(failure(file, error instanceof Error ? error.message : String(error)))
}

/** The failures that were noted since `noteFailures`. */
export const notedFailures = (): readonly Finding[] => shared[key] ?? []

/** What the bundler refuses in texts of a content folder; none where the error is another’s. */
export function failuresIn(error: unknown, content: string): readonly Finding[] {
  const { errors } = error as { readonly errors?: unknown }
  const faults = Array.isArray(errors) ? (errors as readonly BundlerError[]) : []
  return faults.flatMap(({ id, exporter, message }) => {
    const file = id?.replace(/\?.*/s, '')
    if (file === undefined || !isWithin(file, content)) return []
    return [
      failure(
        fromContent(file, content),
        exporter ? `\`${exporter}\` cannot be imported` : (message ?? '').split('\n', 1).join(''),
      ),
    ]
  })
}

/** An error of Rolldown. Its line and column are those of the code that MDX was made into. */
interface BundlerError {
  readonly id?: string
  /** What was to be imported. */
  readonly exporter?: string
  readonly message?: string
}

const failure = (file: string, reason: string): Finding => ({
  code: 'mdx-failed',
  place: { file },
  message: `The code of the text fails: ${reason.replace(/\.$/, '')}; correct it, or write Markdown.`,
})
