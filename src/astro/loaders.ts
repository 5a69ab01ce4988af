import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { fileBeside } from '../core/links/beside.ts'
import type { IssuePage, NotePage, Views } from '../core/model/views.ts'
import { archiveCache, siteArchive } from './archive.ts'
import { keyOf } from './key-of.ts'
import { optionsFrom } from './options.ts'

/** A text that Vite must know of, because it is MDX or has pictures beside it. */
interface TextFile {
  /** Relative to the content folder. */
  readonly file: string
  readonly isMdx: boolean
  /** Relative to the file. */
  readonly pictures: readonly string[]
}

/** Loads the pictures of each text and the texts in MDX, by path in the content folder. */
export function assetLoader(): Loader {
  return {
    name: 'galley-assets',
    load: (context) =>
      keepFilled(context, async ({ store, parseData }) => {
        const { root, content } = optionsFrom(process.env)
        const kept = new Set<string>()
        const { pictures: shown, views } = await siteArchive()
        for (const { file, isMdx, pictures } of textsWithAssets(views)) {
          const onDisk = path.join(content, file)
          const filePath = path.relative(root, onDisk).split(path.sep).join('/')
          const isThere = (picture: string) => shown.has(fileBeside(file, picture) ?? '')
          const images = Object.fromEntries(pictures.filter(isThere).map((picture) => [picture, `./${picture}`]))
          const data = await parseData({ id: file, data: { images }, filePath })
          const digest = createHash('sha256')
            .update(JSON.stringify(images))
            .update(isMdx ? readFileSync(onDisk) : '')
            .digest('hex')
          store.set({ id: file, data, digest, filePath, ...(isMdx ? { deferredRender: true } : {}) })
          kept.add(file)
        }
        for (const id of store.keys()) if (!kept.has(id)) store.delete(id)
      }),
  }
}

/** Loads one entry with a digest of all that pages can show: in `dev`, Astro renders pages anew when its store has changed. */
export function revisionLoader(): Loader {
  return {
    name: 'galley-revision',
    load: (context) =>
      keepFilled(context, async ({ store, watcher }) => {
        if (!watcher) return
        const { views, entries } = await siteArchive()
        const frontMatter = entries.map(({ publication }) => publication?.meta)
        store.set({ id: 'content', data: {}, digest: keyOf(views, frontMatter) })
      }),
  }
}

/** Fills a collection, and fills it again whenever the content changes. */
async function keepFilled(context: LoaderContext, fill: (context: LoaderContext) => Promise<void>): Promise<void> {
  const { store, watcher, logger } = context
  const { content } = optionsFrom(process.env)
  // Astro lists pictures and MDX for Vite when an entry is new, in a file that all content folders share.
  store.clear()
  await fill(context)
  watcher?.add(content)
  const refresh = async (file: string) => {
    if (path.relative(content, file).startsWith('..')) return
    archiveCache.clear()
    // Lets every loader clear the cache before the first of them reads.
    await Promise.resolve()
    await fill(context).catch((error: unknown) => logger.error(String(error)))
  }
  for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, (file) => void refresh(file))
}

/** The texts that Vite must know of. */
export function textsWithAssets({ issues, issueNotes, notes, events, topics, pages }: Views): TextFile[] {
  const texts: TextFile[] = [
    ...[...issues, ...notes].map((page) => ({ ...page, pictures: picturesOf(page) })),
    ...[...issueNotes, ...pages].map((page) => ({ ...page, pictures: page.text.images })),
    ...topics.map(({ file, text }) => ({ file, isMdx: false, pictures: text.images })),
    ...events.flatMap(({ file, text }) => (file && text ? [{ file, isMdx: false, pictures: text.images }] : [])),
  ]
  return texts.filter(({ isMdx, pictures }) => isMdx || pictures.length > 0)
}

/** Pictures beside the text, the one at its head included. */
const picturesOf = ({ text, image }: IssuePage | NotePage): readonly string[] => [
  ...new Set([...text.images, ...(image?.isBeside ? [image.src] : [])]),
]
