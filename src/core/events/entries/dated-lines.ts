import { writtenTimes, type WrittenTime } from '../times/clock-times.ts'
import { isDeadline } from '../cues/deadlines.ts'
import { isAction } from '../cues/link-texts.ts'
import type { DateHabits } from '../dates/day-groups.ts'
import { writtenDates, type WrittenDates } from '../dates/dates.ts'
import type { Line } from '../text/lines.ts'
import { sentencesOf, type Span } from '../text/sentences.ts'
import { tokensOf, type Token } from '../text/tokens.ts'
import type { Zones } from '../times/zones.ts'

/** The settings that decide how dates and times are read. */
export interface ReadingHabits extends DateHabits {
  readonly zones: Zones
}

/** A date or range of dates in a line. */
export interface DateInLine extends Span {
  readonly dates: WrittenDates
  /** Whether it is the last day of a call, a discount or a registration. */
  readonly isDeadline: boolean
  /** Whether it is not part of a sentence: alone, or beside a place, a time or a label. */
  readonly isBare: boolean
  /** The sentence, or the part of the line between bars and long dashes, that contains it. */
  readonly context: Span
}

export interface TimeInLine extends Span {
  readonly written: WrittenTime
}

/** A line with the dates and times in it. */
export interface DatedLine extends Line {
  readonly dates: readonly DateInLine[]
  readonly times: readonly TimeInLine[]
  /** Whether it consists of times, with a label at most. */
  readonly isTimeLine: boolean
}

const mayHoldDate = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}[-/]\d|\d[/.]\d{1,2}[/.]\d/i
const mayHoldTime = /\d\s?[ap]\.?m\b|\d:\d\d|\b\d{4} ?[A-Z]{3}|\bnoon\b|midnight|\d[\d\s–-]{0,40}[A-Z]{2,4}\b/i

/** Whether a text may contain a date or a time: a quick test before it is read. */
const mayBeDated = (text: string): boolean => /\d/.test(text) && (mayHoldDate.test(text) || mayHoldTime.test(text))

export function datedLine(line: Line, habits: ReadingHabits): DatedLine {
  if (!mayBeDated(line.text)) return { ...line, dates: [], times: [], isTimeLine: false }
  const tokens = tokensOf(line.text)
  const written = mayHoldDate.test(line.text) ? writtenDates(tokens, habits) : []
  const free = tokens.map((token, index) =>
    written.some(({ from, to }) => index >= from && index < to)
      ? { ...token, kind: 'mark' as const, text: '\u0000', lower: '\u0000' }
      : token,
  )
  const times = withSpans(writtenTimes(free, habits.zones), tokens).map(({ it, span }): TimeInLine => ({ written: it, ...span }))
  const spanned = withSpans(written, tokens)
  const parts = partsOf(line.text)
  const asides = line.links.filter(({ text }) => isAction(text))
  const all = [...spanned.map(({ span }) => span), ...times, ...asides]
  const dates = spanned.map(({ it, span }): DateInLine => {
    const context = parts.find(({ end }) => span.at < end) ?? { at: 0, end: line.text.length }
    return {
      dates: it,
      ...span,
      isDeadline: isDeadline(line.text.slice(context.at, span.at), line.text.slice(span.end, context.end)),
      isBare: isBare(line.text, context, all),
      context,
    }
  })
  return {
    ...line,
    dates,
    times,
    isTimeLine: dates.length === 0 && times.length > 0 && isBare(line.text, { at: 0, end: line.text.length }, all),
  }
}

/** Pairs each date or time with the stretch of text that its tokens cover. */
function withSpans<T extends { readonly from: number; readonly to: number }>(found: readonly T[], tokens: readonly Token[]) {
  return found.flatMap((it): { it: T; span: Span }[] => {
    const [first, ...others] = tokens.slice(it.from, it.to)
    return first ? [{ it, span: { at: first.at, end: (others.at(-1) ?? first).end } }] : []
  })
}

/** Sentences, split further at bars, bullets and dashes between spaces. */
function partsOf(text: string): Span[] {
  return sentencesOf(text).flatMap(({ at, end }) => {
    const cuts = [...text.slice(at, end).matchAll(/\s(?:[—–|•·]|-{2})\s/g)]
      .map(({ index }) => at + index + 1)
      // A dash between digits belongs to a range.
      .filter(
        (cut) =>
          !/\d(?:st|nd|rd|th)?\s$/.test(text.slice(0, cut)) || !/^.\s(?:\d|\p{Lu}\p{Ll}{2,8}\.? \d)/u.test(text.slice(cut)),
      )
    let from = at
    return [...cuts, end].map((cut): Span => {
      const part = { at: from, end: cut }
      from = cut
      return part
    })
  })
}

const label = /^\W*(?:dates?|when|times?|starts?|start date|where|location|day|on)\s*:?\s*$/i
const sentenceWords =
  /\b(?:is|are|was|were|be|will|you|we|i|our|your|has|have|had|that|which|who|join|starting|began|announced|released|watch|see|come|meet|tune|register|sign|save|get|buy|use)\b/i

/** Whether a part, without its dates and times, is a label, a place or a few words, but no sentence. */
function isBare(text: string, { at, end }: Span, spans: readonly Span[]): boolean {
  let rest = ''
  let from = at
  for (const span of spans.filter((it) => it.at >= at && it.end <= end).sort((a, b) => a.at - b.at)) {
    rest += ` ${text.slice(from, span.at)} `
    from = Math.max(from, span.end)
  }
  rest += text.slice(from, end)
  const words = rest.replace(/[^\p{L}\p{N}\s:'’&.-]/gu, ' ').trim()
  if (label.test(words) || words === '') return true
  // In a name such as “Lantern Watch” a capitalised verb makes no sentence.
  const prose = words.replace(/(?<=\p{L}[\p{L}\p{N}'’]*\s+)(?:Watch|Meet|See|Use|Save)\b/gu, '')
  return words.split(/\s+/).length <= 9 && !sentenceWords.test(prose)
}
