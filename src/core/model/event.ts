import type { MentionKind } from './body.ts'

/** A mention and its issue. */
interface MentionRef {
  /** Name of the issue: `288`. */
  readonly issue: string
  /** Index into the mentions of that issue's body. */
  readonly mention: number
}

export type EventStatus = 'scheduled' | 'cancelled' | 'postponed'

/** One edition of an event, from all its mentions. */
export interface Event {
  /** Stable: made from the name, the year where the name lacks it, and the earliest mention; a later mention never changes it. */
  readonly slug: string
  readonly name: string
  readonly series: string | null
  readonly url: string | null
  readonly start: string | null
  readonly end: string | null
  readonly time: string | null
  readonly timezone: string | null
  readonly utc: string | null
  /** Last day of its call for papers, ISO. */
  readonly deadline: string | null
  readonly location: string | null
  readonly isOnline: boolean
  readonly kind: MentionKind
  readonly status: EventStatus
  /** In order of the issues. */
  readonly mentions: readonly MentionRef[]
  /** File name of the editor's own record, which takes precedence over what issues say. */
  readonly record: string | null
}
