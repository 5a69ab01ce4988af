import type { Fix } from '../../model/diagnostic.ts'
import type { RuleFinding } from '../rule.ts'
import type { EntrySubject } from '../entry-subject.ts'
import type { Wording } from './wording.ts'

/** What should stand in place of some of a wording. */
export interface Respelling {
  readonly message: string
  readonly wording: Wording
  readonly start: number
  readonly end: number
  /** What to write instead, where that is sure. */
  readonly instead?: string
  readonly severity?: 'info'
}

/** A finding at these words; it is given a fix only where the file has them exactly so, without marks or escapes between. */
export function respell({ message, wording, start, end, instead, severity }: Respelling, { text }: EntrySubject): RuleFinding {
  const offset = wording.offsetAt(start)
  const length = wording.offsetAt(end - 1) + 1 - offset
  const isPlain = text.slice(offset, offset + length) === wording.text.slice(start, end)
  const fix: Fix | undefined = instead !== undefined && isPlain ? { offset, length, text: instead } : undefined
  return { place: wording.placeAt(start, end), message, ...(fix ? { fix } : {}), ...(severity ? { severity } : {}) }
}

/** The case of what is written, given to what should be. */
export function inCaseOf(written: string, meant: string): string {
  const [first = ''] = written
  return first !== first.toLowerCase() ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant
}
