import { outlineOf } from '../../src/core/entry/outline.ts'
import { datedLine, type DatedLine } from '../../src/core/events/entries/dated-lines.ts'
import { mentionsOf } from '../../src/core/events/mentions.ts'
import { blocksOf } from '../../src/core/events/text/lines.ts'
import type { EventMention } from '../../src/core/model/body.ts'
import type { Finding } from '../../src/core/model/diagnostic.ts'
import { parse } from '../../src/core/parse/parse.ts'
import { bytesOf } from './core.ts'

interface ReadMentions {
  readonly mentions: readonly EventMention[]
  readonly findings: readonly Finding[]
  /** Name, first and last day of each. */
  readonly short: readonly (readonly [name: string, start: string | null, end: string | null])[]
}

/** The announcements of events in a text, of an issue that goes out on May 3, 2026 unless another day is given. */
export function readMentions(text: string, issued: string | null = '2026-05-03'): ReadMentions {
  const path = 'issues/1/index.md'
  const { value } = parse({ path, bytes: bytesOf(`---\ntitle: x\n---\n\n${text}`) }, 'issue')
  if (!value) throw new Error('The text cannot be parsed.')
  const settings = { timeZone: 'UTC', zones: {}, numericDates: 'month-first' as const }
  const { value: mentions = [], findings } = mentionsOf(value.tree, outlineOf(value.tree, path), [], path, { issued, settings })
  return { mentions, findings, short: mentions.map(({ name, start, end }) => [name, start, end]) }
}

/** The first line of a text in Markdown, with the dates and times in it. */
export function firstLine(text: string): DatedLine {
  const { value } = parse({ path: 'issues/1/index.md', bytes: bytesOf(text) }, 'issue')
  const line = value && blocksOf(value.tree, [])[0]?.lines[0]
  if (!line) throw new Error('The text has no line.')
  return datedLine(line, { zones: {}, numericDates: 'month-first' })
}
