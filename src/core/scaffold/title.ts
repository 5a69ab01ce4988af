import { isHabit, mostCommon } from '../model/most-common.ts'

/** The title of an earlier issue, and its number. */
export interface Titled {
  readonly title: string
  readonly number: number
}

interface Cut {
  readonly before: string
  readonly digits: string
  readonly after: string
}

/**
 * The title of an issue, in the form of its series: “Slack Water 16” after “Slack Water 15: Write it down”, “Slack Water 16: Fog” if
 * the editor gives the words, “Fog (Issue 65)” where titles end with the number.
 *
 * @param titled the latest issues, the latest first
 * @param number of the issue, as its folder is named: `16`, `016`, `290.5`
 * @param words the editor's own; those that already begin with the series' words are the whole title
 * @param series name of the newsletter, for the first title and for series whose titles have no number
 */
export function titleOf(titled: readonly Titled[], number: string, words: string | undefined, series: string): string {
  if (titled.length === 0) return led({ before: `${series} `, digits: number, after: '' }, [], number, words)
  const cuts = titled.flatMap(({ title, number: own }) => cut(title, own) ?? [])
  const lead = mostCommon(cuts.map(({ before }) => before))
  const alike = cuts.filter(({ before }) => before === lead?.value)
  const [like, ...others] = alike
  if (lead && like && isHabit(lead.count, titled.length)) return led(like, others, number, words)
  const tail = tailOf(cuts, titled.length)
  if (words !== undefined && tail) {
    const end = `${tail.before}${numberLike(tail, number)}${tail.after}`
    return words.endsWith(end) ? words : words + end
  }
  return words ?? `${series} ${number}`
}

/**
 * A title that begins with the series' words and the number.
 *
 * @param like the latest title
 * @param others the earlier ones that begin alike
 */
function led(like: Cut, others: readonly Cut[], number: string, words: string | undefined): string {
  const gaps = [like, ...others].map(({ after }) => {
    const [, bracket = '', mark = ''] = /^([)\]]?)(\s*[:–—|·,.-]*\s*)/u.exec(after) ?? []
    return { bracket, mark }
  })
  const closing = mostCommon(gaps.map(({ bracket }) => bracket))?.value ?? ''
  const gap = mostCommon(gaps.flatMap(({ mark }) => mark || []))?.value ?? ': '
  const bare = `${like.before}${numberLike(like, number)}${closing}`
  if (words === undefined) return bare
  const own = /\p{L}/u.test(bare) ? bare : bare + gap.trimEnd()
  return words.toLowerCase().startsWith(own.toLowerCase()) ? words : bare + gap + words
}

/** The end that most titles share, with the number. */
function tailOf(cuts: readonly Cut[], of: number): Cut | undefined {
  const last = cuts.filter(({ after }) => /^[)\]]?$/.test(after))
  const [latest, ...others] = last
  if (!latest || others.length === 0 || !isHabit(last.length, of)) return undefined
  const shared = last.map(({ before }) => before).reduce(sharedEnd)
  const before = /(?:^|[^\p{L}\p{N}]).*$/u.exec(shared)?.[0] ?? ''
  return before === '' ? undefined : { ...latest, before }
}

function sharedEnd(a: string, b: string): string {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-length - 1) === b.at(-length - 1)) length += 1
  return length === 0 ? '' : a.slice(-length)
}

function cut(title: string, number: number): Cut | null {
  const [, before, digits, after] = new RegExp(`^(.*?)(?<!\\d)(0*${number})(?!\\d)(.*)$`, 'su').exec(title) ?? []
  return before === undefined || digits === undefined || after === undefined ? null : { before, digits, after }
}

/** A number with as many leading zeros as the series writes. */
function numberLike({ digits }: Cut, number: string): string {
  const [whole = '', ...fraction] = number.replace(/^0+(?=\d)/, '').split('.')
  return [whole.padStart(digits.startsWith('0') ? digits.length : 0, '0'), ...fraction].join('.')
}

/** `quiet-pagers` → “Quiet pagers”. */
export function titleOfSlug(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
