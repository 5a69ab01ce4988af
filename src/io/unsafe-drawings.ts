import { safeSvg, type SafeSvg } from '../core/render/svg.ts'
import type { Finding } from '../core/model/diagnostic.ts'
import type { Folder } from './folder.ts'

/** What the published copies of SVGs beside the texts go without. */
export const unsafeDrawings = (assets: ReadonlySet<string>, bytesOf: Folder['bytesOf']): Finding[] =>
  [...assets].sort().flatMap((file): Finding[] => {
    const made = /\.svg$/i.test(file) ? drawingOf(file, bytesOf) : undefined
    if (made === undefined || made?.removed.length === 0) return []
    const message =
      made === null
        ? 'The file holds no drawing that can be read as SVG, so an empty one is published.'
        : `The drawing is published without ${made.removed.join(', ')}.`
    return [{ code: 'image-unsafe', place: { file }, message }]
  })

/** Undefined of a file that cannot be opened. */
function drawingOf(file: string, bytesOf: Folder['bytesOf']): SafeSvg | null | undefined {
  try {
    return safeSvg(new TextDecoder().decode(bytesOf(file)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return undefined
  }
}
