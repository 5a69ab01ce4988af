import { besidePath, isBeside } from '../links/beside.ts'
import { linkFindings } from '../links/set-links.ts'
import type { Finding, Place } from '../model/diagnostic.ts'
import type { House } from '../model/house.ts'
import type { Publication } from '../model/publication.ts'
import type { Shelf } from './shelf.ts'

/** Links and images of the texts asked for that lead nowhere, or to what is not out yet. */
export function textFindings(shelf: Shelf, house: House, isAsked: (file: string) => boolean): Finding[] {
  const { issues, issueNotes, notes, topics, events, standing } = shelf
  const texts: Publication[] = [...issues, ...issueNotes, ...notes, ...topics, ...standing].map(({ publication }) => publication)
  const records = events.flatMap(({ record }) => record ?? [])
  return [
    ...[...texts, ...records]
      .filter(({ file }) => isAsked(file))
      .flatMap((text) => [...linkFindings(text, shelf.resolve, house.assets), ...missingImages(text, house)]),
    ...linksToHeld(shelf),
  ]
}

function missingImages({ body, file, meta, places }: Publication, { assets, served }: House): Finding[] {
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
function linksToHeld({ issues, notes, issueNotes, resolve }: Shelf): Finding[] {
  const dated = [...issues, ...notes]
  const held = new Map([
    ...dated.flatMap(({ route, hold }) => (hold ? [[route.path, hold] as const] : [])),
    ...issueNotes.flatMap(({ route, issue }) => (issue.hold ? [[route.path, issue.hold] as const] : [])),
  ])
  if (held.size === 0) return []
  return dated
    .filter(({ hold }) => hold === null)
    .flatMap(({ publication }) => publication.body.links)
    .flatMap(({ internal, url, place }): Finding[] => {
      const resolved = internal === null ? undefined : resolve(internal)
      const hold = resolved && 'route' in resolved ? held.get(resolved.route.path) : undefined
      if (!hold) return []
      const what = hold === 'draft' ? 'a draft' : 'dated later than today'
      return [
        { code: 'link-held', place, message: `\`${url}\` leads to a text that is ${what}; readers would find nothing there.` },
      ]
    })
}
