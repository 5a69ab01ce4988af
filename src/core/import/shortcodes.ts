import { liftShortcodes } from '../source/shortcodes.ts'
import type { HugoPage } from './hugo-page.ts'

/** Hugo's shortcodes that Galley reads; `docs/guide/import.md` lists them. */
export const readShortcodes: ReadonlySet<string> = new Set([
  ...['x', 'tweet', 'youtube', 'vimeo', 'figure', 'highlight', 'ref', 'relref'],
  ...['subscribe', 'sponsor'],
])

/** Shortcodes stay as they are written; each that Galley does not read, or that is not closed, is named with its line. */
export function shortcodeNotes({ path, blanked }: Pick<HugoPage, 'path' | 'blanked'>): readonly string[] {
  const { value, findings } = liftShortcodes(path, blanked)
  const strange = value.shortcodes
    .filter(({ name }) => !readShortcodes.has(name))
    .map(({ name, place }) => ({ place, message: `the shortcode \`${name}\` stays, but Galley does not know it.` }))
  return [...strange, ...findings]
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
    .map(({ place, message }) => `line ${place.line}: ${message}`)
}
