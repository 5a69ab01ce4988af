import type { Place } from '../model/diagnostic.ts'
import { decoded } from '../links/beside.ts'
import type { PageRef } from '../model/views.ts'

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
  /** Paths of files that the page may have beside it: feeds, calendars. */
  readonly reserved?: readonly string[]
  /** Where its name is written, unless that is the name of its file. */
  readonly place?: Place | undefined
  /** File of the issue that it belongs to, without which it is not published. */
  readonly parent?: string
  /** Whether it is an issue, which may have the number of an error page, such as 404. */
  readonly isIssue?: boolean
}

export interface Alias {
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

/** Hugo's rule: an alias that begins with a slash counts from the site's root, any other from the folder of the page. */
export function aliasPath(alias: string, path: string): string | undefined {
  const folder = new URL(path.replace(/[^/]+\/$/, ''), 'https://site.invalid')
  if (alias.trim() === '' || !URL.canParse(alias, folder)) return undefined
  const pathname = decoded(new URL(alias, folder).pathname).normalize('NFC')
  // Encoded dots and slashes must not lead out of the site's folder.
  if (pathname.includes('\\') || pathname.includes('\0') || /\/(?:\.{0,2})(?=\/)/.test(pathname)) return undefined
  return /\.html$/i.test(pathname) || pathname.endsWith('/') ? pathname : `${pathname}/`
}
