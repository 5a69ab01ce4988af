import type { Root } from 'mdast'
import type { EventMention, Item, Section } from '../model/body.ts'
import type { Finding, Outcome } from '../model/diagnostic.ts'
import { sectionAt, type Outline } from '../model/outline.ts'
import type { ReadingSettings } from '../model/settings.ts'
import { announcementsIn } from './announce.ts'
import { entriesOf } from './entries/entries.ts'
import type { DatedEntry } from './entries/dated-entry.ts'
import { factsOf } from './facts/facts.ts'
import { blocksOf } from './text/lines.ts'

/** What the dates of a text are interpreted by. */
export interface Occasion {
  /** Local day of the issue, ISO: `2022-10-09`; null if the issue has no date. */
  readonly issued: string | null
  readonly settings: Pick<ReadingSettings, 'timeZone' | 'zones' | 'numericDates'>
}

/**
 * The announcements of events in a text, in reading order: the entries under headings of events, and elsewhere what has a
 * future date and reads as an invitation. What an announcement leaves out is null and reported, never guessed.
 */
export function mentionsOf(
  tree: Root,
  outline: Outline,
  items: readonly Item[],
  file: string,
  { issued, settings }: Occasion,
): Outcome<readonly EventMention[]> {
  const { sections, sectionOf } = outline
  const { zones, numericDates } = settings
  const entries = entriesOf(blocksOf(tree, sectionOf), sections, { zones, numericDates })
  const read = entries.map((entry) => ({ entry, facts: factsOf(entry, sections, { issued, zones, numericDates }) }))
  const accepted = announcementsIn(read, issued)
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

/** The anchor of the item that the announcement begins in, else of its section. */
function anchorOf(
  { section, lines: [{ number }] }: DatedEntry,
  items: readonly Item[],
  sections: readonly Section[],
): string | null {
  const item = items.find(({ place }) => place.line <= number && number <= place.endLine)
  return item?.anchor ?? sectionAt(sections, section)?.anchor ?? null
}

/** The words of the announcement: its sentence, or all that follows its title. */
function quoteOf({ lines: [first, ...rest], sentence, titleSpan }: DatedEntry): string {
  if (sentence) return sentence.text.trim()
  const beside = first.text.slice(titleSpan.end).replace(/^[\s:,—–-]+/, '')
  return [titleSpan.at > 0 ? first.text : beside, ...rest.map(({ text }) => text)].filter(Boolean).join('\n')
}
