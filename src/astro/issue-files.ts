import { setImages } from '../core/links/pending-images.ts'
import type { IssueFiles } from '../core/model/views.ts'
import { siteViews } from './archive.ts'
import { assetsOf } from './assets.ts'
import { keyOf } from './key-of.ts'
import { pictureAddresses, type Images } from './pictures.ts'

/** Paths of one file of every issue. */
export async function issueFilePaths(format: 'json' | 'markdown') {
  const { issues, issueFiles } = await siteViews()
  const pages = new Map(issues.map((issue) => [issue.file, issue]))
  return Promise.all(
    issueFiles.map(async (files) => {
      const page = pages.get(files.file)
      const props = { text: files[format], url: files.url, images: page ? (await assetsOf(page)).images : {} }
      return { params: { number: files.name }, props, cacheKey: keyOf(props) }
    }),
  )
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
