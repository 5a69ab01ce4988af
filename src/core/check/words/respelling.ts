import type { Fix } from '../../model/diagnostic.ts'
import type { RuleFinding } from '../rule.ts'
import type { EntrySubject } from '../entry-subject.ts'
import type { Wording } from './wording.ts'

/** A message about part of a wording, and what should stand there. */
export interface Respelling {
  readonly message: string
  readonly wording: Wording
  readonly start: number
  readonly end: number
  /** What to write instead, if that is certain. */
  readonly instead?: string
  readonly severity?: 'info'
}

/** A finding at the words of a respelling. It has a fix only if the file has the words exactly so, without marks or escapes. */
export function respell({ message, wording, start, end, instead, severity }: Respelling, { text }: EntrySubject): RuleFinding {
  const offset = wording.offsetAt(start)
  const length = wording.offsetAt(end - 1) + 1 - offset
  const isPlain = text.slice(offset, offset + length) === wording.text.slice(start, end)
  const fix: Fix | undefined = instead !== undefined && isPlain ? { offset, length, text: instead } : undefined
  return { place: wording.placeAt(start, end), message, ...(fix ? { fix } : {}), ...(severity ? { severity } : {}) }
}

/** A correction with the capital that the written word has. */
export function inCaseOf(written: string, meant: string): string {
  const [first = ''] = written
  return first !== first.toLowerCase() ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant
}
