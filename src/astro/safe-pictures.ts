import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AstroUserConfig } from 'astro'
import { looksDrawn, safeSvg } from '../core/render/svg.ts'
import { isWithin } from '../io/real-path.ts'

type VitePlugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>

const picture = /\.(?:svg|png|jpe?g|gif|webp|avif|tiff?)(?=$|\?)/i

/**
 * Has Vite load a safe copy of each SVG in the content folder, whatever its name ends with and whoever imports it, so that none is
 * published as it lies there.
 *
 * @param folder for the copies, by what they hold
 */
export function safePictures(content: string, folder: string): VitePlugin {
  return {
    name: 'galley-safe-pictures',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!picture.test(source)) return undefined
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (!resolved) return undefined
      const [file = '', query] = resolved.id.split('?', 2)
      const copy = [content, realpathSync(content)].some((it) => path.isAbsolute(file) && isWithin(file, it))
        ? safeCopy(file, folder)
        : undefined
      return copy === undefined ? resolved : { ...resolved, id: query === undefined ? copy : `${copy}?${query}` }
    },
  }
}

/** Path of a copy that may be published; undefined of what is no SVG. One that cannot be read as SVG has an empty copy. */
function safeCopy(file: string, folder: string): string | undefined {
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  if (!looksDrawn(file, bytes)) return undefined
  const { svg } = safeSvg(bytes.toString('utf8')) ?? { svg: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' }
  const key = createHash('sha256').update(svg).digest('hex').slice(0, 16)
  const name = path.join(key, `${path.parse(file).name}.svg`)
  try {
    return written(path.join(folder, name), svg)
  } catch {
    // The cache is done without where it cannot be written.
    return written(path.join(mkdtempSync(path.join(tmpdir(), 'galley-')), name), svg)
  }
}

function written(file: string, text: string): string {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}
