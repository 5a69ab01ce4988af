import type { Citation, NotePage } from '../model/views.ts'
import type { Note } from '../model/publication.ts'
import { eventsOfNote } from '../archive/page-events.ts'
import { topicsOf } from '../archive/page-topics.ts'
import type { Archive, Dated } from '../archive/archive.ts'
import { pictureOf, textOf } from './text.ts'

/** All that the page of a stand-alone note shows. Its authors are those it names: open spaces name nobody. */
export function notePage(note: Dated<Note>, citations: ReadonlyMap<string, readonly Citation[]>, archive: Archive): NotePage {
  const { publication, route, date, day, unpublished } = note
  const { meta, name, file, isMdx } = publication
  const text = textOf(publication, archive)
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
    unpublished,
    text: isTitledByHeading(publication) ? { ...text, blocks: text.blocks.slice(1) } : text,
    topics: topicsOf(note, archive),
    events: eventsOfNote(note, archive),
    citedBy: citations.get(route.path) ?? [],
  }
}

/** The heading that gave the note its title need not stand below it again. */
const isTitledByHeading = ({ meta, body }: Note): boolean => meta.title === undefined && body.blocks[0]?.headingDepth !== null
