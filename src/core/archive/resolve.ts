import type { Settings } from '../model/settings.ts'
import { decoded } from '../links/beside.ts'
import { pathOnHost, placeOn } from '../links/safe-url.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import type { Redirect } from '../model/views.ts'
import { builtInPaths, inOrderOf, type Route } from './routes.ts'

/** What the target of an internal link turns out to be. */
type Resolved =
  | { readonly kind: 'page'; readonly url: SafeUrl; readonly route: Route }
  | { readonly kind: 'other'; readonly url: SafeUrl }
  | { readonly kind: 'no-page' }
  | { readonly kind: 'no-fragment'; readonly url: SafeUrl; readonly route: Route; readonly fragment: string }

export type Resolve = (target: string) => Resolved

/** The site's base path: `/` for a site at the root of its host. */
export const basePathOf = ({ url }: Pick<Settings, 'url'>): string => new URL(url).pathname

/** The path from the host's root for a path from the site's root. */
export const urlOf = (path: string, settings: Pick<Settings, 'url'>): SafeUrl => pathOnHost(basePathOf(settings) + path.slice(1))

/**
 * Looks up what `targetOf` returns among the routes: by path, with or without its slash or `index.html`; by alias; by file name
 * (`../287/index.md`, `notes.md`); and, for `ref`, by name.
 *
 * @param assets paths of files that are served as they are, `/files/slides.pdf`, and of pages without a file, ending in a slash
 */
export function resolver(
  routes: readonly Route[],
  redirects: readonly Redirect[],
  assets: Pick<ReadonlySet<string>, 'has'>,
  settings: Pick<Settings, 'url'>,
): Resolve {
  const inOrder = inOrderOf(routes)
  const byPath = new Map(inOrder.map((route) => [route.path, route]))
  const byUrl = new Map(inOrder.map((route) => [route.url, route]))
  const byAlias = new Map(redirects.map(({ from, to }) => [from, byUrl.get(to)]))
  const otherFiles = new Set(inOrder.flatMap(({ files = [] }) => files))
  const byName = new Map<string, Route>()
  for (const route of inOrder) {
    for (const name of [route.name, route.fileName]) if (!byName.has(name)) byName.set(name, route)
  }
  const routeAt = (path: string): Route | undefined => byPath.get(path) ?? byAlias.get(path)
  return (target) => {
    const [address = '', fragment] = target.split('#', 2)
    const isRef = address.startsWith('ref:')
    const path = isRef ? address : decoded(address).normalize('NFC')
    if (otherFiles.has(path)) return { kind: 'other', url: urlOf(address, settings) }
    const route = isRef ? byName.get(nameOfRef(address)) : spellings(path).map(routeAt).find(Boolean)
    if (!route) {
      const page = spellings(path).find((it) => builtInPaths.has(it) || (it.endsWith('/') && assets.has(it)))
      if (page) return { kind: 'other', url: placeOn(urlOf(page, settings), fragment) }
      return assets.has(path) || assets.has(decoded(address))
        ? { kind: 'other', url: placeOn(urlOf(address, settings), fragment) }
        : { kind: 'no-page' }
    }
    if (!fragment) return { kind: 'page', url: route.url, route }
    const isThere = route.anchors === null || route.anchors.includes(decoded(fragment))
    return isThere
      ? { kind: 'page', url: placeOn(route.url, fragment), route }
      : { kind: 'no-fragment', url: route.url, route, fragment }
  }
}

/** `/288`, `/288/index.html`, `/288/index.md`, `/notes/x.md`: ways to write the address of one page. */
function spellings(path: string): string[] {
  const bare = path.replace(/(?:\/(?:index|newsletter))?\.(?:html?|mdx?)$/, '').replace(/\/index$/, '')
  return [path, path.endsWith('/') ? path : `${path}/`, bare.endsWith('/') ? bare : `${bare}/`]
}

const nameOfRef = (address: string): string => {
  const parts = address
    .slice('ref:'.length)
    .replace(/\.mdx?$/, '')
    .split('/')
    .filter(Boolean)
  const last = parts.at(-1) ?? ''
  return /^(?:index|_index|newsletter)$/.test(last) ? (parts.at(-2) ?? '') : last
}
