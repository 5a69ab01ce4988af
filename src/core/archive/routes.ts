import type { Finding, Place } from '../model/diagnostic.ts'
import { decoded } from '../links/beside.ts'
import type { PageRef, Redirect } from '../model/views.ts'

/** A page that links may lead to. */
export interface Route extends PageRef {
  /** Path from the site's root, without the base path. */
  readonly path: string
  readonly file: string
  /** Fragments that the page has; null where they are not known, as for pages that Astro renders. */
  readonly anchors: readonly string[] | null
  /** Name by which Hugo's `ref` finds it. */
  readonly name: string
  /** Name of its file, by which `ref` finds it too where it has another slug. */
  readonly fileName: string
  /** Old addresses, as front matter gives them. */
  readonly aliases: readonly Alias[]
  /** Paths of files that give other programs the content of the page. */
  readonly files?: readonly string[]
}

interface Alias {
  readonly written: string
  readonly place: Place
  /** Made from a name, not written as an address: if another page has the address, it is dropped without a finding. */
  readonly isImplied: boolean
}

/** Pages that every site has. They are made from the archive, so links to their fragments are not checked. */
export const builtInPaths: ReadonlySet<string> = new Set([
  '/',
  '/archive/',
  '/topics/',
  '/events/',
  '/notes/',
  '/sources/',
  '/authors/',
  '/feed.xml',
  '/issues.json',
  '/schemas/issue-1.json',
  '/schemas/issues-1.json',
  '/events.ics',
  '/sitemap-index.xml',
  '/404.html',
])

/** Folders whose pages are all derived from the archive's links. */
const derivedFolders = /^\/(?:sources|authors)\//

type Kind = 'issues' | 'issueNotes' | 'notes' | 'topics' | 'events' | 'pages'

/** The routes of all texts and events: events have a page even without a file. */
export const routesOf = ({
  issues,
  issueNotes,
  notes,
  topics,
  events,
  pages,
}: Readonly<Record<Kind, readonly { readonly route: Route }[]>>): Route[] =>
  [...issues, ...issueNotes, ...notes, ...topics, ...events, ...pages].map(({ route }) => route)

/** Routes in the order in which they claim addresses and names: the first to claim one has it. */
export const inOrderOf = (routes: readonly Route[]): Route[] =>
  [...routes].sort((a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }))

/** Gives each address to one route: of two that claim it, the first by file keeps it, and the other is reported and not published. */
export function layRoutes(candidates: readonly Route[]): {
  redirects: readonly Redirect[]
  refused: ReadonlySet<string>
  findings: readonly Finding[]
} {
  const findings: Finding[] = []
  const refused = new Set<string>()
  const routed: Route[] = []
  const owners = new Map([...builtInPaths].map((path) => [bare(path), 'a page that every site has']))
  const ownerOf = (path: string) => (derivedFolders.test(path) ? 'a page that every site has' : owners.get(bare(path)))
  for (const route of inOrderOf(candidates)) {
    const { path, files = [] } = route
    const claimed = [path, ...files]
    const taken = claimed.find((it) => ownerOf(it) !== undefined)
    if (taken !== undefined) {
      refused.add(route.file)
      findings.push({
        code: 'address-duplicate',
        place: { file: route.file },
        message: `${taken} is the address of ${ownerOf(taken)} already; give this page another name.`,
      })
      continue
    }
    for (const it of claimed) owners.set(bare(it), route.file)
    routed.push(route)
  }
  const byAlias = new Map<string, Route>()
  for (const route of routed) {
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
      const owner = ownerOf(path) ?? byAlias.get(path)?.file
      if (path === route.path || owner === route.file || (owner && isImplied)) continue
      if (owner) {
        const message = `The alias \`${written}\` is the address of ${owner} already; remove one of the two.`
        findings.push({ code: 'alias-duplicate', place, message })
      } else byAlias.set(path, route)
    }
  }
  const redirects = [...byAlias].map(([from, { url }]) => ({ from, to: url })).sort((a, b) => (a.from < b.from ? -1 : 1))
  return { redirects, refused, findings }
}

/** A folder and a file cannot have the same name, so `/288.json/` and `/288.json` are one address. */
const bare = (path: string): string => path.replace(/\/$/, '')

/** Hugo's rule: an alias that begins with a slash counts from the site's root, any other from the folder of the page. */
export function aliasPath(alias: string, path: string): string | undefined {
  const folder = new URL(path.replace(/[^/]+\/$/, ''), 'https://site.invalid')
  if (alias.trim() === '' || !URL.canParse(alias, folder)) return undefined
  const pathname = decoded(new URL(alias, folder).pathname)
  // Encoded dots and slashes must not lead out of the site's folder.
  if (pathname.includes('\\') || pathname.includes('\0') || /\/(?:\.{0,2})(?=\/)/.test(pathname)) return undefined
  return /\.html$/i.test(pathname) || pathname.endsWith('/') ? pathname : `${pathname}/`
}
