import type { Archive } from '../archive/archive.ts'
import type { BuildContext } from '../model/build-context.ts'
import type { Code, CatalogueEntry } from '../model/catalogue.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { SeriesSubject } from './series/earlier-issues.ts'
import type { EntrySubject } from './entry-subject.ts'

/** The whole archive, as a rule sees it. */
export interface ArchiveSubject {
  readonly archive: Archive
  readonly context: BuildContext
  /** Whether findings in this file are wanted; a rule may skip the others where that saves work. */
  readonly isRequested: (file: string) => boolean
}

/** What a rule sees, by its scope: one text; an issue and those before it; everything that is published. */
interface SeenBy {
  readonly entry: EntrySubject
  readonly series: SeriesSubject
  readonly archive: ArchiveSubject
}

export type Scope = keyof SeenBy

/** A finding of a rule; `defineRule` adds the code. */
export type RuleFinding = Omit<Finding, 'code'>

interface Definition<S extends Scope> {
  readonly scope: S
  /** A series rule that also looks at the links of an issue's notes. */
  readonly includesNotes?: true
  /** A series rule that guesses what the archive knows: it runs only where an issue is looked at alone. */
  readonly withoutArchive?: true
  check(seen: SeenBy[S]): Iterable<RuleFinding>
}

/** A rule declares a code of its own, or reports one that another rule or stage declares. */
export type RuleDefinition<S extends Scope> = Definition<S> &
  ((CatalogueEntry & { readonly code: Code }) | { readonly reports: Code })

/** One rule, one file: `npm run rules` collects them. */
export interface Rule<S extends Scope = Scope> extends Pick<Definition<S>, 'scope' | 'includesNotes' | 'withoutArchive'> {
  readonly code: Code
  /** What the catalogue says of the code; absent where another rule or stage declares it. */
  readonly declared?: CatalogueEntry
  check(seen: SeenBy[S]): Iterable<Finding>
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
    *check(seen) {
      for (const finding of definition.check(seen)) yield { code, ...finding }
    },
  }
}

const entryOf = ({ severity, help, fixable, blocksPublishing }: CatalogueEntry): CatalogueEntry => ({
  severity,
  ...(blocksPublishing ? { blocksPublishing } : {}),
  ...(fixable ? { fixable } : {}),
  help,
})
