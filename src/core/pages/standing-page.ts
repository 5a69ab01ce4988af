import type { StandingPage } from '../model/archive.ts'
import type { Shelf } from './shelf.ts'
import { textOf } from './text.ts'

/** All that a page of `content/pages` shows. */
export function standingPage({ publication, route }: Shelf['standing'][number], shelf: Shelf): StandingPage {
  const { name, file, isMdx, meta } = publication
  return {
    name,
    file,
    isMdx,
    url: route.url,
    title: route.title,
    description: meta.description ?? null,
    hold: meta.draft ? 'draft' : null,
    text: textOf(publication, shelf),
  }
}
