import type { Leaf } from './leaf.ts'
import { directoryOf, folderNameOf, isWithin } from '../parse/names.ts'
import { numberOf } from './numbers.ts'

/** A folder that holds a single page and the files that belong to it. */
export interface Bundle {
  readonly directory: string
  /** Its page. */
  readonly main: Leaf
}

/**
 * The bundles of a folder, without those inside another: folders with an `index.md` (Hugo's leaf bundles,
 * https://gohugo.io/content-management/page-bundles/), and folders named after an issue's number whose page is called `newsletter.md`
 * or `issue.md`, or has the folder's name as its `slug`.
 */
export function bundlesOf(folderName: string, leaves: ReadonlyMap<string, Leaf>): Bundle[] {
  const directories = [...new Set([...leaves.keys()].map(directoryOf))].sort((a, b) => a.length - b.length)
  const bundles: Bundle[] = []
  for (const directory of directories) {
    if (bundles.some((outer) => isWithin(directory, outer.directory))) continue
    const within = [...leaves.values()].filter(({ path }) => directoryOf(path) === directory)
    const index = within.find(({ name }) => name.toLowerCase() === 'index')
    const isAlone = directory !== '' || directories.every((other) => other === '')
    const main = index ? (isAlone ? index : undefined) : numberedMain(folderNameOf(directory, folderName), within)
    if (main) bundles.push({ directory, main })
  }
  return bundles
}

function numberedMain(folder: string, within: readonly Leaf[]): Leaf | undefined {
  if (!numberOf({ slug: null, name: folder, title: null }, new Set())) return undefined
  const named = within.find(({ name }) => /^(newsletter|issue)$/i.test(name))
  const slugged = within.filter(({ facts }) => facts?.slug === folder)
  return named ?? (slugged.length === 1 ? slugged[0] : undefined)
}
