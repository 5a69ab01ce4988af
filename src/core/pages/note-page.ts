import type { Citation, NotePage } from '../model/archive.ts'
import type { Note } from '../model/publication.ts'
import { eventsOfNote } from './page-events.ts'
import { topicsOf } from './page-topics.ts'
import type { Shelf, Shelved } from './shelf.ts'
import { pictureOf, textOf } from './text.ts'

/** All that the page of a stand-alone note shows. Its authors are those it names: open spaces name nobody. */
export function notePage(note: Shelved<Note>, citations: ReadonlyMap<string, readonly Citation[]>, shelf: Shelf): NotePage {
  const { publication, route, date, day, hold } = note
  const { meta, name, file, isMdx } = publication
  const text = textOf(publication, shelf)
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
    text: isTitledByHeading(publication) ? { ...text, blocks: text.blocks.slice(1) } : text,
    topics: topicsOf(note, shelf),
    events: eventsOfNote(note, shelf),
    citedBy: citations.get(route.path) ?? [],
  }
}

/** The heading that gave the note its title need not stand below it again. */
const isTitledByHeading = ({ meta, body }: Note): boolean => meta.title === undefined && body.blocks[0]?.headingDepth !== null
