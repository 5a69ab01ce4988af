import { mostCommon } from '../model/most-common.ts'
import { unservable } from '../parse/names.ts'

/** The parts of a name that distinguish people. */
export interface Name {
  /** As readers see it. */
  readonly displayed: string
  /** Folded, without initials in the middle: `michael nygard`. */
  readonly key: string
  /** Initials in the middle, folded: `t`. */
  readonly initials: string
}

/**
 * Reads a name in a byline. Case, accents, dots, hyphens and apostrophes make no difference: `J.R.` is `J. R.`. Titles and
 * degrees, words before the name (“the brilliant Ida Holm”, “Loom’s Ida Holm”) and after it (“Ida Holm of Loom”) are
 * removed.
 *
 * @returns null if no name is left
 */
export function readName(written: string): Name | null {
  const displayed = written
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:dr|prof|mr|mrs|ms|sir)\.?\s+)+(?=\S+\s)/i, '')
    .replace(/[\s,]+(?:m\.?d|ph\.?d|m\.?sc|b\.?sc|esq)\.?$/i, '')
    .replace(
      /^(?:(?!(?:van|von|de|del|della|den|der|di|da|dos|du|el|la|le|al|bin|ten|ter)\s)\p{Ll}+\s)+(?=\p{Lu}\p{Ll}+\s\p{Lu})/u,
      '',
    )
    .replace(/^\S+['’]s\s+(?=\S+\s\S)/u, '')
    .replace(/(?<=\S\s\S+)\s+(?:of|at|from|for|via)\s+\p{Lu}.*$/u, '')
  const words = fold(displayed).split(' ').filter(Boolean)
  const last = words.at(-1)
  if (last === undefined || words.length > 8 || /\d\.\d/.test(displayed)) return null
  const isInitial = (word: string) => word.length === 1
  const middle = isInitial(last) ? [] : words.slice(1, -1).filter(isInitial)
  const kept = middle.length === 0 ? words : words.filter((word, at) => at === 0 || at === words.length - 1 || !isInitial(word))
  return { displayed, key: kept.join(' '), initials: middle.join('') }
}

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export interface Person {
  /** Made from the name only. */
  readonly slug: string
  /** The most frequent spelling, the latest of those that are equally frequent. */
  readonly title: string
}

/**
 * The people behind the names of an archive. A name with initials in the middle is the same person as without; only if a name
 * occurs with different initials are they different people, and the one who came first has the name without.
 *
 * @param written every name of every byline, newest first
 * @returns the person for each name as written; what is no name is left out
 */
export function peopleOf(written: readonly string[]): ReadonlyMap<string, Person> {
  const names = written.flatMap((text) => {
    const name = readName(text)
    return name ? [{ text, ...name }] : []
  })
  const first = new Map<string, string>()
  for (const { key, initials } of names.toReversed()) if (initials !== '' && !first.has(key)) first.set(key, initials)
  const slugOf = ({ key, initials }: Name) => {
    const isFirst = initials === '' || initials === first.get(key)
    return (isFirst ? key : key.replace(' ', ` ${initials} `)).replaceAll(' ', '-')
  }
  const people = new Map<string, Person>()
  for (const [slug, ofPerson] of Map.groupBy(names, slugOf)) {
    // Their page could have no address.
    if (unservable(slug) !== null) continue
    const title = mostCommon(ofPerson.map(({ displayed }) => displayed))?.value
    if (title !== undefined) for (const { text } of ofPerson) people.set(text, { slug, title })
  }
  return people
}
