import { getCollection } from 'astro:content'
import { setImages } from '../core/links/pending-images.ts'
import type { IssueFiles } from '../core/model/views.ts'
import { theArchive } from './archive.ts'
import { keyOf } from './key-of.ts'
import { pictureAddresses, type Images } from './pictures.ts'

/**
 * Paths of one file of every issue. The texts come from the archive itself: in Astro's store, which is woven into the bundle,
 * they would double the time of every build.
 */
export async function issueFilePaths(format: 'json' | 'markdown') {
  const [entries, { views }] = await Promise.all([getCollection('issues'), theArchive()])
  const images = new Map<string, Images>(entries.map(({ id, data }) => [id, data.images]))
  return views.issueFiles.map((files) => {
    const props = { text: files[format], url: files.url, images: images.get(files.name) ?? {} }
    return { params: { number: files.name }, props, cacheKey: keyOf(props) }
  })
}

/** A file with the addresses of its images: those of the page's own pictures. One that is not there would stand beside the page. */
export async function withImages({
  text,
  url,
  images,
}: { readonly text: string; readonly images: Images } & Pick<IssueFiles, 'url'>) {
  const addresses = await pictureAddresses(images)
  return setImages(text, (image) => new URL(addresses[image] ?? encodeURI(image), url).href)
}
