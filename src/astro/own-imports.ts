import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ownValue } from '../core/model/own-value.ts'
import { siteArchive } from './archive.ts'
import { textsWithAssets } from './loaders.ts'
import type { SiteOptions } from './options.ts'

/** Which texts a list of Astro's names: those in MDX, or those with pictures beside them. */
const namedIn: Readonly<Record<string, RegExp>> = {
  'content-modules.mjs': /[?&]fileName=([^&"]+)/g,
  'content-assets.mjs': /[?&]importer=([^&"]+)/g,
}

/**
 * Keeps to the lists of the content folder that `dev` serves. Astro has one file for each list in a project, and a build of another
 * content folder writes its own into it.
 */
export function ownImports({ root, content }: Pick<SiteOptions, 'root' | 'content'>): {
  readonly name: string
  readonly enforce: 'pre'
  readonly apply: 'serve'
  readonly load: (id: string) => Promise<string | undefined>
} {
  const lastOwn = new Map<string, string>()
  return {
    name: 'galley-own-imports',
    enforce: 'pre',
    apply: 'serve',
    async load(id) {
      const name = path.basename(id)
      const pattern = ownValue(namedIn, name)
      if (!pattern || id !== path.join(root, '.astro', name)) return undefined
      const text = readFileSync(id, 'utf8')
      const named = [...text.matchAll(pattern)].map(([, file = '']) =>
        path.relative(content, path.join(root, decodeURIComponent(file))),
      )
      const { views } = await siteArchive()
      const own = textsWithAssets(views).filter(({ isMdx }) => isMdx || name === 'content-assets.mjs')
      if (isOwn(new Set(named), new Set(own.map(({ file }) => file)), name)) lastOwn.set(name, text)
      return lastOwn.get(name)
    },
  }
}

/** A picture that is missing is in no list; a text in MDX is always in one. */
const isOwn = (named: ReadonlySet<string>, own: ReadonlySet<string>, name: string): boolean =>
  named.isSubsetOf(own) && (name === 'content-assets.mjs' ? named.size > 0 || own.size === 0 : own.isSubsetOf(named))
