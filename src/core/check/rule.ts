import type { IndexedArchive } from '../archive/indexed.ts'
import type { BuildContext } from '../model/build-context.ts'
import type { Code, CatalogueEntry } from '../model/catalogue.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Texts } from '../model/entry-summary.ts'
import type { SeriesSubject } from './series/earlier-issues.ts'
import type { EntrySubject } from './entry-subject.ts'

/** What a rule over the whole archive sees. */
export interface ArchiveSubject {
  readonly archive: IndexedArchive
  readonly texts: Texts
  readonly context: BuildContext
  /** Whether findings in a file are requested; a rule may skip the other files to save work. */
  readonly isRequested: (file: string) => boolean
}

/** What a rule sees, by its scope: one text, an issue and those before it, or everything that is published. */
interface Subjects {
  readonly entry: EntrySubject
  readonly series: SeriesSubject
  readonly archive: ArchiveSubject
}

export type Scope = keyof Subjects

/** A finding to which `defineRule` adds the rule's code. */
export type RuleFinding = Omit<Finding, 'code'>

interface Definition<S extends Scope> {
  readonly scope: S
  /** A series rule that is applied to the notes of issues, too. */
  readonly includesNotes?: true
  /** A series rule that guesses what the archive knows: it is applied only to an issue that is checked without the archive. */
  readonly withoutArchive?: true
  check(subject: Subjects[S]): Iterable<RuleFinding>
}

/** A rule declares its own code, or reports one that another rule or a stage declares. */
export type RuleDefinition<S extends Scope> = Definition<S> &
  ((CatalogueEntry & { readonly code: Code }) | { readonly reports: Code })

/** One rule, one file: `npm run rules` collects them. */
export interface Rule<S extends Scope = Scope> extends Pick<Definition<S>, 'scope' | 'includesNotes' | 'withoutArchive'> {
  readonly code: Code
  /** The code's entry in the catalogue; absent if another rule or a stage declares the code. */
  readonly declared?: CatalogueEntry
  check(subject: Subjects[S]): Iterable<Finding>
}

export function defineRule<S extends Scope>(definition: RuleDefinition<S>): Rule<S> {
  const { scope, includesNotes, withoutArchive } = definition
  const code = 'code' in definition ? definition.code : definition.reports
  return {
    code,
    scope,
    ...(includesNotes ? { includesNotes } : {}),
    ...(withoutArchive ? { withoutArchive } : {}),
    ...('code' in definition ? { declared: entryOf(definition) } : {}),
    *check(subject) {
      for (const finding of definition.check(subject)) yield { code, ...finding }
    },
  }
}

const entryOf = ({ severity, help, fixable, blocksPublishing }: CatalogueEntry): CatalogueEntry => ({
  severity,
  ...(blocksPublishing ? { blocksPublishing } : {}),
  ...(fixable ? { fixable } : {}),
  help,
})
