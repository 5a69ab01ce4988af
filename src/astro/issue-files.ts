import { issueJson, issueText, type AddressOf } from '../core/feeds/issue-files.ts'
import { absoluteUrl } from '../core/links/safe-url.ts'
import type { IssueFiles } from '../core/model/views.ts'
import { siteViews } from './archive.ts'
import { assetsOf } from './assets.ts'
import { keyOf } from './key-of.ts'
import { pictureAddresses, type Images } from './pictures.ts'
import { ownValue } from '../core/model/own-value.ts'

interface Props {
  readonly files: IssueFiles
  readonly images: Images
}

/** Paths of one file of every issue. */
export async function issueFilePaths() {
  const { issues, issueFiles } = await siteViews()
  const pages = new Map(issues.map((issue) => [issue.file, issue]))
  return Promise.all(
    issueFiles.map(async (files) => {
      const page = pages.get(files.file)
      const props: Props = { files, images: page ? (await assetsOf(page)).images : {} }
      return { params: { number: files.name }, props, cacheKey: keyOf(props) }
    }),
  )
}

export const jsonFile = async ({ files, images }: Props): Promise<string> => issueJson(files, await addressesOf(files, images))
export const markdownFile = async ({ files, images }: Props): Promise<string> =>
  issueText(files, await addressesOf(files, images))

/** The addresses of the pictures on the page. A picture that is not there gets the one it would have beside the page. */
async function addressesOf({ url }: IssueFiles, images: Images): Promise<AddressOf> {
  const addresses = await pictureAddresses(images)
  return (image) => absoluteUrl(ownValue(addresses, image) ?? `./${encodeURI(image)}`, url) ?? url
}
