import type { DatedLine } from './dated-lines.ts'

const onlineWords = /^(?:online|virtual(?:ly)?|remote(?:ly)?|live online|livestream|worldwide|everywhere)$/i
const properName = String.raw`\p{Lu}[\p{L}\d.'’-]*(?:\s+(?:of|de|la|am|an der|and|&)\s+\p{Lu}[\p{L}.'’-]*|[ ]\p{Lu}[\p{L}\d.'’-]*|,\s*\p{Lu}[\p{L}.'’-]*)*`
const afterPreposition = new RegExp(String.raw`(?:^|[\s(])(?:in|at|from)\s+(?:the\s+)?(${properName})`, 'u')
const afterDate = new RegExp(
  String.raw`^\s*[,·|@–—-]?\s*(?:live\s+)?(?:(?:on \p{L}+ )?(?:in|at|from)\s+(?:the\s+)?)?(${properName})`,
  'u',
)
const beforeDate = new RegExp(String.raw`(${properName})\s*[,:·|–—-]\s*$`, 'u')
const labelled = /^\W*(?:where|location|venue|place)\s*:\s*(\S.*)$/i
const notPlaces =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|dates?|when|time|free|save|day \d|day|live|i|we|you|the|this|join|register|use|sponsored|et|pt|utc|ct|am|pm|gmt|cest|cet)\b/i

/**
 * Where an event takes place, as written: what a label says, the line of its own above or below the date, or the words
 * beside the date. Null where none of these is plainly a place.
 *
 * @param dated the line of the date
 * @param name of the event, which is no place
 */
export function placeIn(lines: readonly DatedLine[], dated: DatedLine | null, name: string): string | null {
  for (const { text } of lines) {
    const [, place] = labelled.exec(text) ?? []
    if (place) return place.trim()
  }
  if (dated === null) return null
  const beside = besideDate(dated)
  if (beside && !name.startsWith(beside)) return beside
  const at = lines.indexOf(dated)
  if (!dated.dates[0]?.isBare) return null
  return (
    [at > 1 ? lines[at - 1] : undefined, lines[at + 1]].flatMap((line) =>
      line && isPlaceLine(line) ? [line.text.replace(/^from (?=your)/i, 'From ').trim()] : [],
    )[0] ?? null
  )
}

function besideDate({ text, dates, times }: DatedLine): string | null {
  const [date] = dates
  if (!date) return null
  const stops = [...times.filter(({ at }) => at > date.end).map(({ at }) => at), date.context.end]
  const after = text.slice(date.end, Math.min(...stops))
  const before = text.slice(date.context.at, date.at)
  const found = [
    date.isBare ? afterDate.exec(after)?.[1] : afterPreposition.exec(after.slice(0, 60))?.[1],
    date.isBare ? (afterPreposition.exec(after)?.[1] ?? beforeDate.exec(before)?.[1]) : afterPreposition.exec(before)?.[1],
  ]
  return (
    found.map((place) => place?.replace(/[\s.,]+$/, '')).find((place) => place !== undefined && !notPlaces.test(place)) ?? null
  )
}

/** `Seattle, WA`, `Online`, `Pasadena Convention Center`: a few words in capitals and no sentence. */
function isPlaceLine({ text, links, dates, times }: DatedLine): boolean {
  if (links.length > 0 || dates.length > 0 || times.length > 0 || text.length > 60 || notPlaces.test(text)) return false
  if (onlineWords.test(text) || /^from your /i.test(text)) return true
  return (
    /^\p{Lu}/u.test(text) &&
    !/[.!?:;]$|[“”"]/.test(text) &&
    text.split(/[\s,]+/).every((word) => /^(?:\p{Lu}|\d|of$|de$|la$|and$|&$|the$|in$|at$)/u.test(word))
  )
}
