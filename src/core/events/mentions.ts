import type { Root } from 'mdast'
import type { EventMention, Item, Section } from '../model/body.ts'
import type { Finding, Outcome } from '../model/diagnostic.ts'
import { sectionAt } from '../model/sections.ts'
import type { ReadingSettings } from '../model/settings.ts'
import type { Outline } from '../model/outline.ts'
import { acceptedOf } from './announce.ts'
import { entriesOf } from './entries/entries.ts'
import type { DatedEntry } from './entries/dated-entry.ts'
import { factsOf } from './facts/facts.ts'
import { blocksOf } from './text/lines.ts'

/** What the dates of a text are read against. */
export interface Occasion {
  /** Local day of the issue, ISO: `2022-10-09`; null where the issue has no date. */
  readonly issued: string | null
  readonly settings: Pick<ReadingSettings, 'timeZone' | 'zones' | 'numericDates'>
}

/**
 * The announcements of a text, in reading order: every entry under a heading of events, and elsewhere what has a date yet
 * to come and reads as an invitation. What an announcement leaves open is null and reported, never guessed.
 */
export function mentionsOf(
  tree: Root,
  outline: Outline,
  items: readonly Item[],
  file: string,
  { issued, settings }: Occasion,
): Outcome<readonly EventMention[]> {
  const { sections, sectionOf } = outline
  const habits = { zones: settings.zones, numericDates: settings.numericDates }
  const entries = entriesOf(blocksOf(tree, sectionOf), sections, habits)
  const read = entries.map((entry) => ({
    entry,
    facts: factsOf(entry, sections, { issued, zones: settings.zones, numericDates: settings.numericDates }),
  }))
  const accepted = acceptedOf(read, issued)
  const findings = accepted.flatMap(({ entry, facts }) =>
    [...facts.problems, ...facts.hints].map(({ code, message, line }): Finding => ({
      code,
      message: `“${facts.name}”: ${message}`,
      place: { file, line: line ?? entry.line },
    })),
  )
  const value = accepted.map(({ entry, facts: { problems, hints, chosen, ...facts } }): EventMention => ({
    ...facts,
    section: entry.section,
    anchor: anchorOf(entry, items, sections),
    quote: quoteOf(entry),
    place: { file, line: entry.line, endLine: entry.endLine },
  }))
  return { value, findings }
}

/** Of the item that the announcement begins in; else of its section. */
function anchorOf(
  { line, section, lines: [first] }: DatedEntry,
  items: readonly Item[],
  sections: readonly Section[],
): string | null {
  const number = first?.number ?? line
  const item = items.find(({ place }) => place.line <= number && number <= place.endLine)
  return item?.anchor ?? sectionAt(sections, section)?.anchor ?? null
}

/** All that is said below the title; of running text the sentence; of a lone title the rest of its line. */
function quoteOf({ lines, scope, titleSpan }: DatedEntry): string {
  const [first, ...rest] = lines
  if (scope) return first!.text.slice(scope.at, scope.end).trim()
  const beside = first!.text.slice(titleSpan.end).replace(/^[\s:,—–-]+/, '')
  return [titleSpan.at > 0 ? first!.text : beside, ...rest.map(({ text }) => text)].filter(Boolean).join('\n')
}
