import type { IssueData } from '../model/issue-data.ts'
import type { IssueFiles } from '../model/views.ts'
import { absoluteUrl } from '../links/safe-url.ts'
import type { SafeUrl } from '../model/safe-url.ts'
import { inDestination } from '../render/to-markdown.ts'
import { issueMarkdown } from './issue-markdown.ts'
import { jsonOf } from './json.ts'

/** Returns the absolute address of an image beside the issue, by its path. */
export type AddressOf = (image: string) => SafeUrl

/** The content of `/288.json`. */
export const issueJson = (files: IssueFiles, addressOf: AddressOf): string => jsonOf(dataOf(files, addressOf))

/** The content of `/288.md`. */
export const issueText = (files: IssueFiles, addressOf: AddressOf): string =>
  issueMarkdown(
    dataOf(files, addressOf),
    files.markdown.map((part) => (typeof part === 'string' ? part : inDestination(addressOf(part.beside)))).join(''),
  )

function dataOf({ data, image, url: page }: IssueFiles, addressOf: AddressOf): IssueData {
  if (!image) return data
  const { src, alt, caption, isBeside } = image
  const url = isBeside ? addressOf(src) : absoluteUrl(src, page)
  return url === null ? data : { ...data, image: { url, alt, caption } }
}
