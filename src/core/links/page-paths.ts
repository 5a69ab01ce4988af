import type { DocumentKind } from '../model/document.ts'
import type { ReadingSettings } from '../model/settings.ts'

interface Named {
  readonly kind: DocumentKind
  readonly name: string
  readonly slug?: string | undefined
}

/** Path of the file that has a page's content for other programs: `/288/` → `/288.json`. */
export const fileBeside = (page: string, ending: 'json' | 'md'): string => `${page.replace(/\/$/, '')}.${ending}`

/**
 * Path of a page from the site's root, with slashes at both ends. It is composed (NFC), as Astro writes its file and browsers type it, however the
 * disk has the name.
 */
export function pathOf({ kind, name, slug }: Named, settings: Pick<ReadingSettings, 'issuePath'>): string {
  const last = (slug ?? name).normalize('NFC')
  const paths: Record<DocumentKind, string> = {
    issue: settings.issuePath.replace(':number', last),
    'issue-notes': `${settings.issuePath.replace(':number', last)}notes/`,
    note: `/notes/${last}/`,
    event: `/events/${last}/`,
    topic: `/topics/${last}/`,
    page: `/${last}/`,
  }
  return paths[kind]
}
