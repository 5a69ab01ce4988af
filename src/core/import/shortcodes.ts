import { isKnownShortcode } from '../render/shortcodes.ts'
import { liftShortcodes } from '../parse/shortcodes.ts'
import type { HugoPage } from './hugo-page.ts'

/** Notes on shortcodes, which stay as they are written: each that Galley does not know or that is not closed, with its line. */
export function shortcodeNotes({ path, blanked }: Pick<HugoPage, 'path' | 'blanked'>): readonly string[] {
  const { value, findings } = liftShortcodes(path, blanked)
  const strange = value.pieces
    .filter((piece) => typeof piece === 'object')
    .filter(({ name }) => !isKnownShortcode(name))
    .map(({ name, place }) => ({ place, message: `the shortcode \`${name}\` stays, but Galley does not know it.` }))
  return [...strange, ...findings]
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
    .map(({ place, message }) => `line ${place.line}: ${message}`)
}
