/** The parts of a page that may contain its issue's number. */
export interface Labels {
  readonly slug: string | null
  /** Name of its folder, or of its file without the ending. */
  readonly name: string
  readonly title: string | null
}

export interface IssueNumber {
  /** As written: `064`. */
  readonly digits: string
  readonly from: 'slug' | 'name' | 'title'
}

/** Words after which a number is an issue's, as it is after `#`. */
const markers = new Set([
  ...['issue', 'number', 'num', 'no', 'nr', 'edition', 'newsletter', 'weekly', 'digest'],
  ...['ausgabe', 'nummer', 'numéro', 'numero', 'número', 'édition', 'edición', 'edição'],
])
const minOccurrences = 3
const fields = ['slug', 'name', 'title'] as const

interface Candidate {
  readonly prefix: string
  readonly digits: string
  readonly isCertain: boolean
}

/**
 * The words before a number that at least three pages share, each with a different number: `devopsish-` in a folder that has
 * `devopsish-7`, `devopsish-8` and `devopsish-9`. They distinguish a series from a page on “Windows 11”.
 */
export function seriesOf(pages: readonly Labels[]): ReadonlySet<string> {
  const numbers = new Map<string, Set<number>>()
  for (const page of pages) {
    for (const from of fields) {
      const candidate = candidateOf(page[from], from)
      if (!candidate) continue
      const key = seriesKey(from, candidate.prefix)
      numbers.set(key, (numbers.get(key) ?? new Set()).add(Number(candidate.digits)))
    }
  }
  return new Set([...numbers].filter(([, known]) => known.size >= minOccurrences).map(([key]) => key))
}

/**
 * The number of a page, from its slug, else its name, else its title. It counts if there is nothing else (`064`), if a word such as
 * “issue” or `#` comes before it, or if it belongs to a series. A year is not a number.
 */
export function numberOf(page: Labels, series: ReadonlySet<string>): IssueNumber | null {
  for (const from of fields) {
    const candidate = candidateOf(page[from], from)
    if (candidate && (candidate.isCertain || series.has(seriesKey(from, candidate.prefix))))
      return { digits: candidate.digits, from }
  }
  return null
}

/** A slug and a file's name follow the same habits. */
const seriesKey = (from: (typeof fields)[number], prefix: string) => `${from === 'title' ? 'title' : 'name'}:${prefix}`

function candidateOf(text: string | null, from: (typeof fields)[number]): Candidate | null {
  if (text === null) return null
  return from === 'title' ? inTitle(text) : inName(text)
}

function inName(name: string): Candidate | null {
  const rest = name.toLowerCase().replace(/^\d{4}-\d{2}-\d{2}[-_. ]*/, '')
  if (/^\d{1,5}$/.test(rest)) return { prefix: '', digits: rest, isCertain: true }
  const [, prefix, digits] = /^((?:[^\d]*[^\p{L}\d])?)#?(\d{1,5})(?=[-_. ]|$)/u.exec(rest) ?? []
  if (prefix === undefined || digits === undefined || isYear(digits)) return null
  if (prefix === '' && digits.length < 3 && !digits.startsWith('0')) return null
  return { prefix, digits, isCertain: isMarked(prefix) }
}

function inTitle(title: string): Candidate | null {
  const [, prefix, hash, digits, after] =
    /^((?:[^\d#]*[^\p{L}\d#])?)(#?)(\d{1,5})(?=\s*([:–—|]|-\s|,|$))/u.exec(title.trim().toLowerCase()) ?? []
  if (prefix === undefined || digits === undefined || isYear(digits)) return null
  if (prefix === '' && hash === '' && after !== ':') return null
  return { prefix: prefix.trim(), digits, isCertain: hash === '#' || isMarked(prefix) }
}

const isYear = (digits: string): boolean => /^(19|20)\d\d$/.test(digits)

const isMarked = (prefix: string): boolean => markers.has(/([\p{L}]+)[^\p{L}]*$/u.exec(prefix)?.[1] ?? '')
