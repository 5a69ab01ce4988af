import type { Citation } from '../model/views.ts'
import type { Body } from '../model/body.ts'
import { isPaidFor } from '../entry/paid.ts'
import type { Archive } from './archive.ts'
import { excerpt } from './excerpt.ts'

/** Who links to whom, with the paragraph that does: for each page's path, oldest first. */
export function citationsOf({ issues, notes, resolve }: Archive): ReadonlyMap<string, readonly Citation[]> {
  const cited = new Map<string, Citation[]>()
  // Of one moment, issues come first and each kind in its own order.
  const dated = [...notes, ...issues].toReversed().sort((a, b) => a.date.localeCompare(b.date))
  for (const { publication, route, day } of dated) {
    const title = publication.kind === 'issue' ? publication.meta.title : route.title
    for (const { to, quote, anchor, isSponsored } of citationsIn(publication.body, resolve)) {
      if (to === route.path) continue
      const list = cited.get(to) ?? []
      list.push({ url: anchor ? `${route.url}#${anchor}` : route.url, title, day, quote, isSponsored })
      cited.set(to, list)
    }
  }
  return cited
}

/** One citation a paragraph and page, however often it links there. */
function citationsIn(
  body: Body,
  resolve: Archive['resolve'],
): (Pick<Citation, 'quote' | 'isSponsored'> & { to: string; anchor: string | null })[] {
  const seen = new Set<string>()
  return body.links.flatMap(({ internal, passage, text, place }) => {
    if (internal === null) return []
    const resolved = resolve(internal)
    if (resolved.kind !== 'page' && resolved.kind !== 'no-fragment') return []
    const to = resolved.route.path
    const key = `${to} ${passage}`
    if (seen.has(key)) return []
    seen.add(key)
    const from = passage === null ? undefined : body.passages[passage]
    return [
      {
        to,
        quote: excerpt(from?.text ?? text),
        anchor: from?.anchor ?? null,
        isSponsored: isPaidFor(body, from?.place ?? place),
      },
    ]
  })
}
