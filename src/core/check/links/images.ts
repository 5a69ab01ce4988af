import type { Place } from '../../model/diagnostic.ts'
import { coverOf } from '../front-matter/cover.ts'
import type { EntrySubject } from '../entry-subject.ts'
import { targetsOf } from './targets.ts'

/** The addresses of all images: that of the cover in the front matter first, then those in the text. */
export function imagesOf(subject: EntrySubject): { readonly url: string; readonly place: Place }[] {
  const cover = coverOf(subject.values)
  return [
    ...(cover ? [{ url: cover.src, place: subject.placeOfKey(cover.key) }] : []),
    ...targetsOf(subject).flatMap(({ kind, url, place }) => (kind === 'image' ? [{ url, place }] : [])),
  ]
}
