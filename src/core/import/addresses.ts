import { pathOf } from '../links/page-paths.ts'
import { slug as slugSchema } from '../model/front-matter/shared.ts'
import type { Facts } from './facts.ts'
import type { PageKind } from './keys.ts'
import type { ImportOptions } from './model.ts'
import { baseOf, directoryOf, fileOf, urlized } from '../parse/names.ts'

/** The address that Galley gives a page, and the one that it had. */
export interface Addresses {
  readonly own: string
  /** Where Hugo published it; null where that is unknown. */
  readonly old: string | null
  /** Why `old` is unknown although there is a `url` or `--old-path`. */
  readonly doubt: string | null
}

/** The tokens of Hugo's permalinks that Galley can fill in (https://gohugo.io/configuration/permalinks/#tokens). */
const tokens: ReadonlyMap<string, (page: PublishedViews) => string | undefined> = new Map(
  Object.entries<(page: PublishedViews) => string | undefined>({
    slug: ({ facts, name }) => urlized(facts.slug ?? facts.title ?? name),
    title: ({ facts, name }) => urlized(facts.title ?? name),
    contentbasename: ({ name }) => urlized(name),
    filename: ({ name }) => urlized(name),
    slugorcontentbasename: ({ facts, name }) => urlized(facts.slug ?? name),
    slugorfilename: ({ facts, name }) => urlized(facts.slug ?? name),
    year: ({ day }) => day?.slice(0, 4),
    month: ({ day }) => day?.slice(5, 7),
    day: ({ day }) => day?.slice(8, 10),
  }),
)

interface PublishedViews {
  readonly facts: Facts
  /** Of its file without the ending, or of its bundle's folder. */
  readonly name: string
  readonly day: string | undefined
}

const token = /:([a-z]+)/g

/** The tokens of an old path that Galley cannot fill in. */
export const unknownTokens = (oldPath: string): readonly string[] =>
  [...oldPath.matchAll(token)].flatMap(({ 0: whole, 1: name = '' }) => (tokens.has(name) ? [] : [whole]))

export const knownTokens: readonly string[] = [...tokens.keys()].map((name) => `:${name}`)

/** @param url the front matter's `url`, which in Hugo wins over everything else */
export function addressesOf(
  page: PublishedViews,
  url: string | null,
  { kind, target }: { kind: PageKind; target: string },
  { oldPath, issuePath }: ImportOptions,
): Addresses {
  const slug = kind === 'issue' || kind === 'note' ? slugSchema.safeParse(page.facts.slug).data : undefined
  const own = pathOf({ kind, name: nameIn(target), slug }, { issuePath })
  if (url !== null) {
    if (/(?<!\\):[a-z]/.test(url.replace(/^https?:/, '')))
      return { own, old: null, doubt: `\`url\` has a token that Galley cannot fill in: ${url}` }
    return { own, old: rooted(url), doubt: null }
  }
  if (kind !== 'issue' || oldPath === undefined) return { own, old: null, doubt: null }
  let missing: string | null = null
  const old = oldPath.replace(token, (whole, name: string) => {
    const part = tokens.get(name)?.(page)
    if (!part) missing = whole
    return part ?? ''
  })
  return missing === null
    ? { own, old: rooted(old), doubt: null }
    : { own, old: null, doubt: `it has nothing for \`${missing}\` of the old path` }
}

/** The name that decides Galley's address: the folder's for an `index.md`, else the file's. */
function nameIn(target: string): string {
  return fileOf(target) === 'index.md' || fileOf(target) === 'notes.md' ? fileOf(directoryOf(target)) : baseOf(target)
}

/** A path from the site's root as Hugo serves it: with a slash at the end, unless it names a file. */
function rooted(url: string): string {
  const path = /^https?:\/\//.test(url) && URL.canParse(url) ? new URL(url).pathname : url.replaceAll('\\:', ':')
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  const clean = parts.reduce<string[]>((above, part) => (part === '..' ? above.slice(0, -1) : [...above, part]), [])
  const last = clean.at(-1)
  if (last === undefined) return '/'
  return /\.[a-z]{3,5}$/i.test(last) ? `/${clean.join('/')}` : `/${clean.join('/')}/`
}

/**
 * An alias in the form that Galley reads. Hugo and Galley both resolve an alias without a leading slash against the folder of the
 * page's own address (https://gohugo.io/content-management/urls/#defining-aliases). If Hugo had the page in another folder, the alias
 * is therefore written from the root. If Hugo's address is unknown, it is taken to be Galley's.
 */
export function aliasFrom(alias: string, { own, old }: Addresses): string {
  if (old === null || alias.startsWith('/') || /^[a-z]+:\/\//i.test(alias) || folderOf(old) === folderOf(own)) return alias
  return rooted(folderOf(old) + alias)
}

/** Where an alias leads from. */
export const pathOfAlias = (alias: string, { own }: Addresses): string =>
  alias.startsWith('/') ? rooted(alias) : rooted(folderOf(own) + alias)

const folderOf = (address: string): string => address.replace(/[^/]*\/?$/, '')
