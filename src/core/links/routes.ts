import type { Finding, Place } from '../model/diagnostic.ts'
import { decoded } from './beside.ts'
import type { PageRef, Redirect } from '../model/archive.ts'

/** A page that links may lead to. */
export interface Route extends PageRef {
  /** Path from the site's root, without the base path. */
  readonly path: string
  readonly file: string
  /** Fragments that are there; null where nobody knows, as with pages that Astro renders. */
  readonly anchors: ReadonlySet<string> | null
  /** Hugo's `ref` finds it by this. */
  readonly name: string
  /** Hugo's `ref` finds it by its file's name, too, where the slug is another. */
  readonly fileName: string
  /** Old addresses, as the front matter has them. */
  readonly aliases: readonly Alias[]
}

export interface Alias {
  readonly written: string
  readonly place: Place
  /** Made of a name, not written as an address: gives way without a word. */
  readonly isImplied: boolean
}

export interface Routes {
  readonly byPath: ReadonlyMap<string, Route>
  readonly byName: ReadonlyMap<string, Route>
  readonly byAlias: ReadonlyMap<string, Route>
}

/** Pages that every site has; what they hold is made of the archive, so nobody links into the middle of them. */
export const standingPaths: ReadonlySet<string> = new Set([
  '/',
  '/archive/',
  '/topics/',
  '/events/',
  '/notes/',
  '/feed.xml',
  '/sitemap-index.xml',
  '/404.html',
])

/** One route an address: of two that claim it the first by file keeps it, the other is reported and not published. */
export function layRoutes(candidates: readonly Route[]): {
  routes: Routes
  refused: ReadonlySet<string>
  findings: readonly Finding[]
} {
  const findings: Finding[] = []
  const refused = new Set<string>()
  const inOrder = [...candidates].sort((a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }))
  const byPath = new Map<string, Route>()
  const byName = new Map<string, Route>()
  for (const route of inOrder) {
    const owner = standingPaths.has(route.path) ? 'a page that every site has' : byPath.get(route.path)?.file
    if (owner) {
      refused.add(route.file)
      findings.push({
        code: 'address-duplicate',
        place: { file: route.file },
        message: `${route.path} is the address of ${owner} already; give this page another name.`,
      })
      continue
    }
    byPath.set(route.path, route)
    for (const name of [route.name, route.fileName]) if (!byName.has(name)) byName.set(name, route)
  }
  const byAlias = new Map<string, Route>()
  for (const route of byPath.values()) {
    for (const { written, place, isImplied } of route.aliases) {
      const path = aliasPath(written, route.path)
      if (path === undefined) {
        findings.push({
          code: 'alias-invalid',
          place,
          message: `The alias \`${written}\` is no path; write one such as \`/old/address/\`.`,
        })
        continue
      }
      const owner =
        standingPaths.has(path) || standingPaths.has(path.slice(0, -1))
          ? 'a page that every site has'
          : (byPath.get(path) ?? byAlias.get(path))?.file
      if (path === route.path || owner === route.file || (owner && isImplied)) continue
      if (owner) {
        const message = `The alias \`${written}\` is the address of ${owner} already; remove one of the two.`
        findings.push({ code: 'alias-duplicate', place, message })
      } else byAlias.set(path, route)
    }
  }
  return { routes: { byPath, byName, byAlias }, refused, findings }
}

/** Hugo's rule: an alias that begins with a slash counts from the site's root, any other from the folder of the page. */
export function aliasPath(alias: string, path: string): string | undefined {
  const folder = new URL(path.replace(/[^/]+\/$/, ''), 'https://site.invalid')
  if (alias.trim() === '' || !URL.canParse(alias, folder)) return undefined
  const pathname = decoded(new URL(alias, folder).pathname)
  // What is encoded must not lead out of the site's folder.
  if (pathname.includes('\\') || pathname.includes('\0') || /\/(?:\.{0,2})(?=\/)/.test(pathname)) return undefined
  return /\.html$/i.test(pathname) || pathname.endsWith('/') ? pathname : `${pathname}/`
}

export const redirectsOf = ({ byAlias }: Routes): Redirect[] =>
  [...byAlias].map(([from, { url }]) => ({ from, to: url })).sort((a, b) => (a.from < b.from ? -1 : 1))
