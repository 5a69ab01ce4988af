import { besidePath, isBeside } from '../links/beside.ts'
import { linkFindings } from '../links/set-links.ts'
import type { Finding, Place } from '../model/diagnostic.ts'
import type { BuildContext } from '../model/build-context.ts'
import type { Publication } from '../model/publication.ts'
import type { Archive } from '../archive/archive.ts'

/** Links and images of the texts asked for that lead nowhere, or to what is not out yet. */
export function textFindings(archive: Archive, context: BuildContext, isRequested: (file: string) => boolean): Finding[] {
  const { issues, issueNotes, notes, topics, events, standing } = archive
  const texts: Publication[] = [...issues, ...issueNotes, ...notes, ...topics, ...standing].map(({ publication }) => publication)
  const records = events.flatMap(({ record }) => record ?? [])
  return [
    ...[...texts, ...records]
      .filter(({ file }) => isRequested(file))
      .flatMap((text) => [...linkFindings(text, archive.resolve, context.assets), ...missingImages(text, context)]),
    ...linksToHeld(archive),
  ]
}

function missingImages({ body, file, meta, places }: Publication, { assets, served }: BuildContext): Finding[] {
  const head =
    'image' in meta && meta.image ? [{ path: meta.image.src, place: places['image.src'] ?? places['image'] ?? { file } }] : []
  return [...body.images, ...head].flatMap(({ path, place }: { path: string; place: Place }): Finding[] => {
    if (isBeside(path) ? assets.has(besidePath(file, path)) : !path.startsWith('/') || path.startsWith('//') || served.has(path))
      return []
    const message = isBeside(path)
      ? `The image \`${path}\` does not lie beside the file; add it, or correct its path.`
      : `The image \`${path}\` is not in public/; add it, or correct its path.`
    return [{ code: 'image-missing', place, message }]
  })
}

/** A text that goes out must not send readers to one that does not. */
function linksToHeld({ issues, notes, issueNotes, resolve }: Archive): Finding[] {
  const dated = [...issues, ...notes]
  const unpublished = new Map([
    ...dated.flatMap(({ route, unpublished }) => (unpublished ? [[route.path, unpublished] as const] : [])),
    ...issueNotes.flatMap(({ route, issue }) => (issue.unpublished ? [[route.path, issue.unpublished] as const] : [])),
  ])
  if (unpublished.size === 0) return []
  return dated
    .filter(({ unpublished }) => unpublished === null)
    .flatMap(({ publication }) => publication.body.links)
    .flatMap(({ internal, url, place }): Finding[] => {
      const resolved = internal === null ? undefined : resolve(internal)
      const reason = resolved && 'route' in resolved ? unpublished.get(resolved.route.path) : undefined
      if (!reason) return []
      const what = reason === 'draft' ? 'a draft' : 'dated later than today'
      return [
        { code: 'link-held', place, message: `\`${url}\` leads to a text that is ${what}; readers would find nothing there.` },
      ]
    })
}
