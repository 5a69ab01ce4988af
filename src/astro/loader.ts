import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Loader } from 'astro/loaders'
import type { ReadArchive } from '../io/archive.ts'
import { forget, theArchive } from './archive.ts'
import { optionsFrom } from './options.ts'

/** An entry of a collection: what its page shows, and the images beside its file. */
export interface CollectionEntry {
  readonly id: string
  readonly page: object
  /** Relative to the content folder; absent for pages that no single file makes. */
  readonly file?: string
  readonly images?: readonly string[]
}

/** MDX by path: Astro compiles the file itself, the archive says which are fit to be. */
export function mdxLoader(filesOf: (read: ReadArchive) => readonly string[]): Loader {
  return {
    name: 'galley-mdx',
    async load({ store }) {
      const { root, content } = optionsFrom(process.env)
      store.clear()
      for (const file of filesOf(await theArchive())) {
        const digest = createHash('sha256')
          .update(readFileSync(path.join(content, file)))
          .digest('hex')
        store.set({ id: file, data: {}, digest, filePath: fromRoot(root, path.join(content, file)), deferredRender: true })
      }
    },
  }
}

const fromRoot = (root: string, file: string): string => path.relative(root, file).split(path.sep).join('/')

/** The one seam through which content reaches Astro: each collection is a view of the archive. */
export function archiveLoader(name: string, entriesOf: (read: ReadArchive) => readonly CollectionEntry[]): Loader {
  return {
    name: `galley-${name}`,
    async load({ store, parseData, watcher, logger }) {
      const { root, content } = optionsFrom(process.env)
      const fill = async () => {
        const kept = new Set<string>()
        for (const { id, page, file, images = [] } of entriesOf(await theArchive())) {
          const filePath = file === undefined ? undefined : fromRoot(root, path.join(content, file))
          const isThere = (image: string) => existsSync(path.resolve(content, file ?? '', '..', image))
          const beside = Object.fromEntries(images.filter(isThere).map((image) => [image, `./${image}`]))
          const data = await parseData({ id, data: { page, images: beside }, ...(filePath ? { filePath } : {}) })
          // Of what the core made, not of what it read: an edit of the core must not leave old pages in place.
          const digest = createHash('sha256')
            .update(JSON.stringify([page, beside]))
            .digest('hex')
          // Astro lists images when an entry is new; the list it has kept may be another content folder's by now.
          if (Object.keys(beside).length > 0) store.delete(id)
          store.set({ id, data, digest, ...(filePath ? { filePath } : {}) })
          kept.add(id)
        }
        for (const id of store.keys()) if (!kept.has(id)) store.delete(id)
      }
      await fill()
      watcher?.add(content)
      const refresh = async (file: string) => {
        if (path.relative(content, file).startsWith('..')) return
        forget()
        await Promise.resolve()
        await fill().catch((error: unknown) => logger.error(String(error)))
      }
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, (file) => void refresh(file))
    },
  }
}
