import { bundlesOf, type Bundle } from './bundles.ts'
import type { Facts } from './facts.ts'
import type { HugoPage } from './hugo-page.ts'
import { leafOf, type Leaf } from './leaf.ts'
import { fault, isRefusal, left, type Destination, type Refusal } from './model.ts'
import { baseOf, dayOf, directoryOf, fileOf, folderNameOf, isPortable, isWithin, slugOf } from '../parse/names.ts'
import { numberOf, seriesOf, type IssueNumber } from './numbers.ts'

export interface Borrowed {
  readonly date: string
  readonly from: 'its name' | 'the page beside it'
}

/** A file and what it becomes. A main page comes before the files that belong to it. */
export type Sorted = {
  readonly path: string
  /** As in `Leaf`. */
  readonly name: string
  readonly page: HugoPage | null
  /** The page that it belongs to. */
  readonly main?: string
  /** A date for a page without one of its own, and where that date comes from. */
  readonly date?: Borrowed
  readonly number?: IssueNumber | null
  readonly notes: readonly string[]
} & (Destination | Refusal)

/**
 * Decides what every file of a Hugo folder becomes, by the rules in `docs/guide/import.md`. A file that fits none of them is left, with
 * the reason.
 *
 * @param folderName of the imported folder itself
 * @param pages every Markdown file by its path, read or refused
 * @param others paths of all other files
 */
export function sort(folderName: string, pages: ReadonlyMap<string, HugoPage | Refusal>, others: readonly string[]): Sorted[] {
  const leaves = new Map([...pages].map(([path, page]) => [path, leafOf(path, page)]))
  const bundles = bundlesOf(folderName, leaves)
  const bundleOf = (path: string) => bundles.find(({ directory }) => isWithin(path, directory))
  const alone = [...leaves.values()].filter(({ path }) => !bundleOf(path))
  const heads: Leaf[] = [
    ...alone.map((leaf) =>
      /^readme$/i.test(leaf.name) ? { ...leaf, name: folderNameOf(directoryOf(leaf.path), folderName) } : leaf,
    ),
    ...bundles.map(({ directory, main }) => ({
      ...main,
      name: folderNameOf(directory, folderName),
      bundle: directory,
    })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1))
  const series = seriesOf(heads.flatMap(({ name, facts }) => (facts ? [{ ...facts, name }] : [])))
  const sorted = new Map(heads.map((leaf) => [leaf.path, headOf(leaf, folderName, series)]))
  for (const path of [...pages.keys(), ...others]) {
    if (sorted.has(path)) continue
    const bundle = bundleOf(path)
    const main = bundle && sorted.get(bundle.main.path)
    const { page = null, refusal } = leaves.get(path) ?? {}
    const name = baseOf(path)
    const bare = { path, name, page, notes: [] }
    if (refusal) sorted.set(path, { ...bare, ...refusal })
    else if (bundle && main)
      sorted.set(path, {
        ...bare,
        ...companionOf(path, bundle, leaves.has(path), main),
        ...dateFor(name, bundle.main),
      })
    else sorted.set(path, { ...bare, ...straying(path) })
  }
  return [...sorted.values()].map(portable)
}

function headOf(leaf: Leaf, folderName: string, series: ReadonlySet<string>): Sorted {
  const { path, name, page, facts, bundle, refusal } = leaf
  const bare = { path, name, page, notes: [], ...dateFor(name) }
  if (refusal || !page || !facts) return { ...bare, ...(refusal ?? fault('it cannot be read.')) }
  const number = facts.isPage ? null : numberOf({ ...facts, name }, series)
  const place = number ? (numberInName(name, bundle) ?? number.digits) : slugOf(name)
  if (place === null) return { ...bare, ...fault(`no address can be made of the name “${name}”; rename it.`) }
  if (number)
    return { ...bare, number, notes: numberNotes(number, name, facts, series), kind: 'issue', target: `issues/${place}/index.md` }
  const isRecurring = folderName === 'content' && directoryOf(bundle ?? path) === '' && facts.title !== null
  const isDated = page.format !== 'none' && (facts.date !== null || bare.date !== undefined)
  if (isDated && !facts.isPage && !isRecurring) return { ...bare, kind: 'issue', target: `issues/${place}/index.md` }
  if (facts.isPage || isRecurring || (facts.title !== null && facts.event === null))
    return { ...bare, kind: 'page', target: `pages/${place}.md` }
  return { ...bare, kind: 'note', target: bundle === null ? `notes/${place}.md` : `notes/${place}/index.md` }
}

/** The day in a file's name, else the date of the page beside it. */
function dateFor(name: string, main?: Leaf): { date?: Borrowed } {
  const day = dayOf(name)
  if (day !== undefined) return { date: { date: day, from: 'its name' } }
  const date = main?.facts?.date ?? (main && dayOf(main.name))
  return date ? { date: { date, from: 'the page beside it' } } : {}
}

/** A note if a page has two different numbers. */
function numberNotes(
  { digits, from }: IssueNumber,
  name: string,
  { slug, title }: Facts,
  series: ReadonlySet<string>,
): readonly string[] {
  const others = [
    { slug, name, title: null },
    { slug: null, name, title },
    { slug: null, name: '', title },
  ].map((labels) => numberOf(labels, series))
  const other = others.find((it) => it && it.from !== from && Number(it.digits) !== Number(digits))
  return other ? [`it is issue ${digits} by its ${from}, though its ${other.from} says ${other.digits}.`] : []
}

/** The name of a bundle, if it is a number: it stays as written, because it is part of the address. */
const numberInName = (name: string, bundle: string | null): string | null =>
  bundle !== null && /^\d{1,5}$/.test(name) ? name : null

/** Where a file of a bundle goes: beside the bundle's page. */
function companionOf(
  path: string,
  { directory, main: { path: of } }: Bundle,
  isMarkdown: boolean,
  main: Sorted,
): (Destination | Refusal) & { main: string } {
  if (isRefusal(main)) return { main: of, ...left(`its page ${of} is left.`) }
  const home = directoryOf(main.target)
  const inside = directory === '' ? path : path.slice(directory.length + 1)
  if (!isMarkdown) return { main: of, kind: 'file', target: `${home}/${inside}` }
  if (main.kind === 'issue' && inside.toLowerCase() === 'notes.md')
    return { main: of, kind: 'issue-notes', target: `${home}/notes.md` }
  const owner = main.target.endsWith('/index.md') ? fileOf(home) : baseOf(main.target)
  const name = slugOf(`${owner}-${inside.replace(/\.[^./]+$/, '').replaceAll('/', '-')}`)
  return { main: of, kind: 'note', target: `notes/${name}.md` }
}

/** Why a file that is not Markdown and belongs to no page is left. */
function straying(path: string): Refusal {
  if (/\.(html?|org|adoc|asciidoc|ad|rst|pandoc|pdc)$/i.test(path))
    return left('Galley reads Markdown alone; write the page as Markdown.')
  return left('it lies beside no page; put it into `public/` if pages link to it.')
}

function portable(sorted: Sorted): Sorted {
  if (isRefusal(sorted) || isPortable(sorted.target)) return sorted
  const { path, name, page, notes } = sorted
  return {
    path,
    name,
    page,
    notes,
    ...fault('Windows cannot store a file of this name; rename it, and correct the links to it.'),
  }
}
