import type { Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../../entry/plain-text.ts'
import { coverOf } from '../front-matter/cover.ts'
import { defineRule } from '../rule.ts'
import { targetsOf } from '../links/targets.ts'

/**
 * An image without alternative text (WCAG 2.2, 1.1.1), if it is the cover, the only content of a link, or in a text whose other images
 * have one; any other may be mere decoration. A filler such as “image” is not an alternative, either (WCAG 2.2, failure F30).
 */
export const imageAltMissing = defineRule({
  code: 'image-alt-missing',
  severity: 'warning',
  help: 'Say what the image shows.',
  scope: 'entry',
  *check(subject) {
    const { values, placeOfKey, tree } = subject
    const cover = coverOf(values)
    if (cover && cover.alt !== null && cover.alt.trim() === '')
      yield {
        place: placeOfKey(cover.altKey),
        message: `\`${cover.altKey}\` is empty, but there is a cover image; say in it what the image shows.`,
      }
    const images = targetsOf(subject).filter(({ kind }) => kind === 'image')
    const linked = new Set<unknown>()
    const besideText = new Set<unknown>()
    visit(tree, 'link', (link: Link) => {
      for (const child of link.children) (plainText(link) === '' ? linked : besideText).add(child)
    })
    const hasOthers = images.some(({ text }) => text.trim() !== '' && !isFiller(text))
    for (const { node, text, whole } of images) {
      if (isFiller(text)) {
        const message = `“${text}” says no more than that this is an image; say between \`[\` and \`]\` what it shows.`
        yield { place: whole, message }
        continue
      }
      if (text.trim() !== '' || besideText.has(node) || (!linked.has(node) && !hasOthers)) continue
      const why = linked.has(node) ? 'The image is all of its link' : 'The other images of the text have alternative text'
      yield {
        place: whole,
        message: `${why}, and this one has none; say between \`[\` and \`]\` what it shows.`,
      }
    }
  },
})

/** “image”, “img 2”, or the name of a file. */
const isFiller = (text: string): boolean =>
  /^\s*(?:(?:an? )?(?:image|img|picture|photo)|(?:image|img)[ _-]?\d+|alt[ -]?text|image description|spacer|\S+\.(?:png|jpe?g|gif|webp|heic))\s*$/i.test(
    text,
  )
