import type { DatedLine } from '../entries/dated-lines.ts'

const onlineWords = /^(?:online|virtual(?:ly)?|remote(?:ly)?|live online|livestream|worldwide|everywhere)$/i
const word = String.raw`\p{Lu}[\p{L}\d]*(?:[.'’-][\p{L}\d]+)*`
const properName = String.raw`(?:St\. )?${word}(?:\s+(?:of|de|la|am|an der|and|&)\s+${word}|[ ]${word}|,\s*${word})*(?!['’])`
const afterPreposition = new RegExp(String.raw`(?:^|[\s(])(?:in|at|from)\s+(?:the\s+)?(${properName})`, 'u')
const afterDate = new RegExp(
  String.raw`^\s*[,·|@–—-]?\s*(?:live\s+)?(?:(?:on \p{L}+ )?(?:in|at|from)\s+(?:the\s+)?)?(${properName})`,
  'u',
)
const beforeDate = new RegExp(String.raw`(${properName})\s*[,:·|–—-]\s*$`, 'u')
const labelled = /^\W*(?:where|location|venue|place)\s*:\s*(\S.*)$/i
const notPlaces =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|dates?|when|time|free|save|day \d|day|live|i|we|you|the|this|join|register|use|sponsored|et|pt|utc|ct|am|pm|gmt|cest|cet|north america|europe|asia|africa|the world)\b/i

/** Words before a place: `takes place in`, `ExampleConf in Graz`. */
const happens =
  /(?:\b(?:events?|in[- ]person|takes? place|taking place|gathers?)|\p{L}(?:con|conf|fest|days?))(?:\s+[\p{L}-]+){0,2}\s*$/iu
const anywhere = new RegExp(String.raw`\b(?:in|at)\s+(?:the\s+)?(${properName})`, 'gu')

/**
 * The place of an event as written: after a label, beside the date, in a line of its own above or below the date, or after
 * words such as “event in”. Null if none of these is clearly a place.
 *
 * @param dated the lines with the event's date, the one that counts first
 * @param titleEnd the end of the title in the first line; nothing before it is a place
 */
export function placeIn(lines: readonly DatedLine[], dated: readonly DatedLine[], titleEnd: number): string | null {
  for (const { text } of lines) {
    const [, place] = labelled.exec(text) ?? []
    if (place) return place.trim()
  }
  const [main] = dated
  const from = (line: DatedLine) => (line === lines[0] ? titleEnd : 0)
  return (
    (main ? (besideDate(main, from(main)) ?? lineBeside(lines, main)) : null) ??
    firstOf(dated.slice(1), (line) => besideDate(line, from(line))) ??
    firstOf(lines, (line) => placeAfterEvent(line.text.slice(from(line))))
  )
}

function firstOf(lines: readonly DatedLine[], placeOf: (line: DatedLine) => string | null): string | null {
  for (const line of lines) {
    const place = placeOf(line)
    if (place !== null) return place
  }
  return null
}

function lineBeside(lines: readonly DatedLine[], dated: DatedLine): string | null {
  const at = lines.indexOf(dated)
  if (!dated.dates[0]?.isBare) return null
  return [at > 1 ? lines[at - 1] : undefined, lines[at + 1]].find((line) => line && isPlaceLine(line))?.text.trim() ?? null
}

/** `ExampleConf in Graz` */
function placeAfterEvent(text: string): string | null {
  for (const { 1: place, index } of text.matchAll(anywhere)) {
    if (place !== undefined && happens.test(text.slice(Math.max(0, index - 48), index)) && !notPlaces.test(place))
      return withoutEndMarks(place)
  }
  return null
}

const withoutEndMarks = (place: string): string => place.replace(/[\s.,]+$/, '')

function besideDate({ text, links, dates, times }: DatedLine, from: number): string | null {
  const [date] = dates
  if (!date) return null
  const clock = times.filter(({ at, end }) => at > date.end && end <= date.context.end)
  const after = text.slice(date.end, clock[0]?.at ?? date.context.end)
  const lastTime = clock.at(-1)
  const later = lastTime ? text.slice(lastTime.end, date.context.end) : ''
  const before = text.slice(Math.max(from, date.context.at), date.at)
  const found = date.isBare
    ? [
        afterDate.exec(after)?.[1],
        afterPreposition.exec(after)?.[1],
        afterDate.exec(later)?.[1],
        beforeDate.exec(before)?.[1],
        betweenBars(text, links),
      ]
    : [afterPreposition.exec(after.slice(0, 60))?.[1], lastPlaceIn(before)]
  const places = found.flatMap((place) => (place === undefined ? [] : [withoutEndMarks(place)]))
  return places.find((place) => !notPlaces.test(place)) ?? null
}

/** `2026-05-05 | Virtual (Graz, AT) | …`: the part of capitalised words that is no title. */
function betweenBars(text: string, links: DatedLine['links']): string | undefined {
  const parts = text.split(' | ')
  if (parts.length < 3) return undefined
  return parts
    .map((part) => part.trim())
    .find(
      (part) =>
        links.every((link) => !part.includes(link.text)) &&
        /^\p{Lu}[^\d:]*$/u.test(part) &&
        part.split(/[\s,]+/).every((it) => /^\(?\p{Lu}/u.test(it)),
    )
}

/** The nearest place before the date: `in Graz from May 4 to 6`. */
const lastPlaceIn = (before: string): string | undefined => [...before.matchAll(anywhere)].at(-1)?.[1]

/** `Seattle, WA`, `Online`, `Pasadena Convention Center`: a few capitalised words, but no sentence. */
function isPlaceLine({ text, links, dates, times }: DatedLine): boolean {
  if (links.length > 0 || dates.length > 0 || times.length > 0 || text.length > 60 || notPlaces.test(text)) return false
  if (onlineWords.test(text) || /^from your /i.test(text)) return true
  return (
    /^\p{Lu}/u.test(text) &&
    !/[.!?:;]$|[“”"]/.test(text) &&
    text.split(/[\s,]+/).every((word) => /^(?:\p{Lu}|\d|of$|de$|la$|and$|&$|the$|in$|at$)/u.test(word))
  )
}
