import type { Document } from '../model/document.ts'
import type { Issue } from '../model/publication.ts'
import type { Settings } from '../model/settings.ts'
import type { Entry } from '../model/entry.ts'
import { dayOf } from '../parse/moment.ts'
import { isNumbered } from './own-number.ts'

/** An issue of the past. */
export interface Past {
  readonly issue: Issue
  /** Null where the folder's name is not a number. */
  readonly number: number | null
  /** Local day, ISO. */
  readonly day: string
}

/** A past issue that the next one is modelled on, with its document. */
export interface Precedent extends Past {
  readonly document: Document
}

const howMany = 5
const isNumber = (name: string): boolean => /^\d+$/.test(name)
const folderOf = ({ file }: Entry): string => file.split('/').at(-2) ?? ''

/** The issues of the series, the latest first: those with a number, or all if none has one. */
export function seriesOf(entries: readonly Entry[], settings: Settings): readonly Past[] {
  const all = entries.flatMap(({ publication }): Past[] => {
    if (publication?.kind !== 'issue') return []
    const { name, meta } = publication
    return [{ issue: publication, number: isNumber(name) ? Number(name) : null, day: dayOf(meta.date, settings) }]
  })
  const numbered = all.filter(({ number }) => number !== null)
  return (numbered.length > 0 ? numbered : all).sort((a, b) => (b.number ?? 0) - (a.number ?? 0) || b.day.localeCompare(a.day))
}

/** The issues that the next one is modelled on: the latest five that are finished, since a draft does not have its whole shape yet; the latest drafts if there are only drafts. */
export function precedentsOf(series: readonly Past[]): readonly Past[] {
  const finished = series.filter(({ issue }) => !issue.meta.draft)
  return (finished.length > 0 ? finished : series).slice(0, howMany)
}

/**
 * The name of the next issue's folder: the largest number plus one, with as many digits (`064` → `065`). Issues that cannot be
 * published count, too. Null where there are issues but none has a number.
 */
export function nextName(entries: readonly Entry[]): string | null {
  const folders = entries.filter(({ kind }) => kind === 'issue').map(folderOf)
  const largest = folders
    .filter(isNumber)
    .sort((a, b) => Number(a) - Number(b))
    .at(-1)
  if (largest === undefined) return folders.length === 0 ? '1' : null
  return padded(String(Number(largest) + 1), largest)
}

/** The number that an editor requests, with as many digits as the archive's largest. */
export function nameLike(wished: string, entries: readonly Entry[]): string {
  if (!isNumbered(wished)) return wished
  const [whole = '', ...fraction] = wished.split('.')
  return [padded(whole, nextName(entries) ?? ''), ...fraction].join('.')
}

const padded = (digits: string, like: string): string => digits.padStart(like.length, '0')
