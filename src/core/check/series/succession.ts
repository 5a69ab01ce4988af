import type { Issue } from '../../model/publication.ts'
import type { Settings } from '../../model/settings.ts'

/** An issue whose front matter may be at fault: its text is compared all the same. */
export type IssueText = Pick<Issue, 'name' | 'file' | 'body'> &
  Partial<Pick<Issue, 'places'>> & { readonly meta: Issue['meta'] | null }

/** What a rule sees that compares an issue with those before it. */
export interface Succession {
  readonly issue: IssueText
  /** The issues before it, newest first. */
  readonly earlier: readonly Issue[]
  /** The last of them, newest first, by `lastOf`: this issue is measured by their habits. */
  readonly last: readonly Issue[]
  readonly settings: Settings
}

/** Number of an issue, by which its series is told; null for specials that have none. */
export const numberOf = ({ name, meta }: IssueText): number | null => {
  const own = meta?.slug ?? name
  return /^\d+$/.test(own) ? Number(own) : null
}
