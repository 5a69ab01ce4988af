import type { PageView } from '../model/views.ts'
import type { Archive } from '../archive/archive.ts'
import type { IndexedArchive } from '../archive/indexed.ts'
import type { Texts } from '../model/entry-summary.ts'
import { textOf } from './text.ts'

/** All that a page of `content/pages` shows. */
export function pageView({ publication, route }: Archive['pages'][number], archive: IndexedArchive, texts: Texts): PageView {
  const { name, file, isMdx, meta } = publication
  return {
    name,
    file,
    isMdx,
    url: route.url,
    title: route.title,
    description: meta.description ?? null,
    unpublished: meta.draft ? 'draft' : null,
    text: textOf({ isMdx, body: texts.bodyOf(file) }, archive),
  }
}
