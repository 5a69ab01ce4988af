import type { NotePage } from '../model/views.ts'
import type { Texts } from '../model/entry-summary.ts'
import { eventsOfNote } from '../archive/page-events.ts'
import { topicsOf } from '../archive/page-topics.ts'
import type { DatedNote } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import { citedBy } from './citations.ts'
import { pictureOf, textOf } from './text.ts'

/** All that the page of a stand-alone note shows. Its authors are only those that it names: notes of open spaces name nobody. */
export function notePage(note: DatedNote, archive: IndexedArchive, texts: Texts): NotePage {
  const { publication, route, date, day, unpublished } = note
  const { meta, name, file, isMdx } = publication
  const body = texts.bodyOf(file)
  const text = textOf({ isMdx, body }, archive)
  // A heading that is the title of the note as well is not shown twice.
  const isTitledByHeading = meta.title === undefined && body.blocks[0] !== undefined && body.blocks[0].headingDepth !== null
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
    text: isTitledByHeading ? { ...text, blocks: text.blocks.slice(1) } : text,
    topics: topicsOf(note, archive),
    events: eventsOfNote(note, archive),
    citedBy: citedBy(route.path, archive, texts),
  }
}
