import type { UnpublishedReason } from '../model/views.ts'
import type { BuildContext } from '../model/build-context.ts'
import type { Finding } from '../model/diagnostic.ts'
import type {
  EntrySummary,
  EventRecordSummary,
  IssueNotesSummary,
  IssueSummary,
  NoteSummary,
  PageSummary,
  TopicSummary,
} from '../model/entry-summary.ts'
import type { Settings } from '../model/settings.ts'
import { dayOf, instantOf } from '../parse/moment.ts'

/** A text that is not published because its editor does not want it to be, or not yet. */
export interface Unpublished {
  readonly file: string
  readonly unpublished: UnpublishedReason
  readonly date: string | null
}

/** The publications of each kind. */
export interface PublicationsByKind {
  readonly issues: readonly IssueSummary[]
  readonly issueNotes: readonly IssueNotesSummary[]
  readonly notes: readonly NoteSummary[]
  readonly records: readonly EventRecordSummary[]
  readonly topics: readonly TopicSummary[]
  readonly pages: readonly PageSummary[]
}

function publicationsByKind(publications: readonly EntrySummary[]): PublicationsByKind {
  const of = <K extends EntrySummary['kind']>(kind: K) =>
    publications.filter((it): it is Extract<EntrySummary, { kind: K }> => it.kind === kind)
  return {
    issues: of('issue'),
    issueNotes: of('issue-notes'),
    notes: of('note'),
    records: of('event'),
    topics: of('topic'),
    pages: of('page'),
  }
}

/** Refuses each issue whose number another one, earlier by path, already has. `064` and `64` are the same number. */
function refuseNumbers(issues: readonly IssueSummary[]): { refused: ReadonlySet<string>; findings: readonly Finding[] } {
  const owners = new Map<number, IssueSummary>()
  const refused = new Set<string>()
  const findings: Finding[] = []
  for (const issue of issues) {
    if (!/^\d+$/.test(issue.name)) continue
    const owner = owners.get(Number(issue.name))
    if (!owner) {
      owners.set(Number(issue.name), issue)
      continue
    }
    refused.add(issue.file)
    findings.push({
      code: 'number-duplicate',
      place: { file: issue.file },
      message: `${Number(issue.name)} is the number of ${owner.file} already; give one of the two folders another name.`,
    })
  }
  return { refused, findings }
}

export const unpublishedReasonOf = (isDraft: boolean, date: string, now: string): UnpublishedReason | null =>
  isDraft ? 'draft' : Date.parse(date) > Date.parse(now) ? 'future' : null

/** Sorts publications by kind, and leaves out those that are not to be published or have the number of another issue. */
export function selectPublished(summaries: readonly EntrySummary[], { settings, now, includeUnpublished }: BuildContext) {
  const all = publicationsByKind(summaries)
  const { refused, findings } = refuseNumbers(all.issues)
  const unpublished: Unpublished[] = []
  const isOut = (it: IssueSummary | NoteSummary) => {
    const date = it.meta.date === undefined ? null : momentsOf(it.meta.date, settings).date
    const reason = unpublishedReasonOf(it.meta.draft, date ?? now, now)
    if (reason) unpublished.push({ file: it.file, unpublished: reason, date: reason === 'future' ? date : null })
    return reason === null || includeUnpublished
  }
  const issues = all.issues.filter(({ file }) => !refused.has(file)).filter(isOut)
  const notes = all.notes.filter(isOut)
  const names = new Set(issues.map(({ name }) => name))
  const unpublishedByFile = new Map(unpublished.map((it) => [it.file, it]))
  const unpublishedByIssue = new Map(all.issues.map(({ name, file }) => [name, unpublishedByFile.get(file)]))
  const issueNotes = all.issueNotes.filter((it) => {
    const isAlone = it.meta.draft && names.has(it.name)
    const withIssue = unpublishedByIssue.get(it.name)
    const reason = withIssue?.unpublished ?? (isAlone ? 'draft' : null)
    if (reason) unpublished.push({ file: it.file, unpublished: reason, date: withIssue?.date ?? null })
    return reason === null || includeUnpublished
  })
  const pages = all.pages.filter(({ meta, file }) => {
    if (meta.draft) unpublished.push({ file, unpublished: 'draft', date: null })
    return !meta.draft || includeUnpublished
  })
  return { value: { ...all, issues, issueNotes, notes, pages }, unpublished, findings }
}

export const momentsOf = (date: string, settings: Settings) => ({ date: instantOf(date, settings), day: dayOf(date, settings) })
