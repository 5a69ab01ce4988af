import { basePathOf, urlOf } from '../archive/resolve.ts'
import type { Settings } from '../model/settings.ts'
import type { EventPair } from './events.ts'
import type { Vanished } from './model.ts'
import type { Side } from './sides.ts'
import { textsOf } from './sides.ts'
import type { TextPair } from './texts.ts'

type Served = Pick<Vanished, 'title' | 'kind' | 'file'>

/** Addresses that existed, and that are neither a page, nor a file, nor a redirect any longer. */
export function vanishedAddresses(
  then: Side,
  now: Side,
  texts: readonly TextPair[],
  events: readonly EventPair[],
  settings: Pick<Settings, 'url'>,
): Vanished[] {
  const [were, are] = [servedBy(then, settings), servedBy(now, settings)]
  const successors = new Map<string, { readonly url: string; readonly file: string | null }>([
    ...texts.flatMap(({ was, is }) => (was && is ? [[was.url, { url: is.url, file: is.file }] as const] : [])),
    ...events.flatMap(([was, is]) => (was && is ? [[was.url, { url: is.url, file: null }] as const] : [])),
  ])
  return [...were].flatMap(([url, { title, kind, file }]): Vanished[] => {
    if (are.has(url)) return []
    const next = successors.get(url)
    const isOut = next !== undefined && are.has(next.url)
    return [
      {
        url,
        title,
        kind,
        now: isOut ? next.url : null,
        isUnpublished: next !== undefined && !isOut,
        file: next ? next.file : file,
      },
    ]
  })
}

/** Every address of the site that readers may know, by its path from the host's root; addresses of unpublished texts are left out. */
function servedBy(side: Side, settings: Pick<Settings, 'url'>): ReadonlyMap<string, Served> {
  const { views, served } = side
  const texts = textsOf(side)
  const unpublished: ReadonlySet<string> = new Set(texts.flatMap(({ unpublished, url }) => (unpublished === null ? [] : [url])))
  const isOut = ({ url }: { readonly url: string }) => !unpublished.has(url)
  const linked = (pages: typeof views.sources | typeof views.authors, kind: 'source' | 'author') =>
    pages.flatMap(({ url, title, items }) =>
      items.some(({ issue }) => isOut(issue)) ? [[url, { title, kind, file: null }] as const] : [],
    )
  return new Map<string, Served>([
    ...texts.filter(isOut).map(({ url, title, kind, file }) => [url, { title, kind, file }] as const),
    ...views.events.flatMap(({ url, title, file, quotes }) =>
      file === null && quotes.some(({ issue }) => isOut(issue)) ? [[url, { title, kind: 'event' as const, file }] as const] : [],
    ),
    ...linked(views.sources, 'source'),
    ...linked(views.authors, 'author'),
    ...views.redirects
      .filter(({ to }) => !unpublished.has(to))
      .map(({ from, to }) => [urlOf(from, settings), { title: to, kind: 'redirect' as const, file: null }] as const),
    ...[...served].map(
      (file) => [basePathOf(settings) + file.slice(1), { title: file, kind: 'file' as const, file: null }] as const,
    ),
  ])
}
