import { fileBeside, isBeside } from '../../links/beside.ts'
import type { Place } from '../../model/diagnostic.ts'
import { requestedTexts, type ArchiveText } from '../archive-texts.ts'
import { defineRule } from '../rule.ts'

/** An image, in the text or in its front matter, that is neither beside the file nor in `public/`. */
export const imageMissing = defineRule({
  code: 'image-missing',
  severity: 'error',
  help: 'Put the image beside the file, or correct its path.',
  scope: 'archive',
  *check(subject) {
    const { assets, served } = subject.context
    for (const text of requestedTexts(subject)) {
      for (const { path, place } of imagesOf(text)) {
        if (isBeside(path)) {
          const beside = fileBeside(text.file, path)
          if (beside !== undefined && assets.has(beside)) continue
          yield { place, message: messageOf(path, beside) }
        } else if (path.startsWith('/') && !path.startsWith('//') && !served.has(path)) {
          yield { place, message: `The image \`${path}\` is not in public/; add it, or correct its path.` }
        }
      }
    }
  },
})

function messageOf(path: string, beside: string | undefined): string {
  return beside === undefined
    ? `The image \`${path}\` lies outside the content folder, and is left out; put it beside the file.`
    : `The image \`${path}\` does not lie beside the file; add it, or correct its path.`
}

function imagesOf({ body, file, meta, places }: ArchiveText): { readonly path: string; readonly place: Place }[] {
  const head =
    'image' in meta && meta.image ? [{ path: meta.image.src, place: places['image.src'] ?? places['image'] ?? { file } }] : []
  return [...body.images, ...head]
}
