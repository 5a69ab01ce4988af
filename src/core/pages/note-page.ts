import type { Citation, NotePage } from '../model/archive.ts'
import type { Note } from '../model/publication.ts'
import { eventsOfNote } from './page-events.ts'
import { topicsOf } from './page-topics.ts'
import type { Shelf, Shelved } from './shelf.ts'
import { pictureOf, textOf } from './text.ts'

/** All that the page of a stand-alone note shows. Its authors are those it names: open spaces name nobody. */
export function notePage(note: Shelved<Note>, citations: ReadonlyMap<string, readonly Citation[]>, shelf: Shelf): NotePage {
  const { publication, route, date, day, hold } = note
  const { meta, body, name, file, isMdx } = publication
  return {
    file,
    name: meta.slug ?? name,
    url: route.url,
    title: route.title,
    description: meta.description ?? null,
    session: meta.session ?? null,
    date,
    day,
    authors: meta.author,
    image: pictureOf(meta.image),
    isMdx,
    hold,
    text: textOf(body, shelf.resolve, shelf.settings),
    topics: topicsOf(note, shelf),
    events: eventsOfNote(note, shelf),
    citedBy: citations.get(route.path) ?? [],
  }
}
