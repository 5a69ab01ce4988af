import { setMarkdownLinks } from '../links/set-markdown-links.ts'
import type { IssueFiles, IssuePage } from '../model/archive.ts'
import type { Issue } from '../model/publication.ts'
import type { Shelf, Shelved } from '../pages/shelf.ts'
import { issueData } from './issue-data.ts'
import { issueMarkdown } from './issue-markdown.ts'
import { jsonOf } from './json.ts'

/** What stands at `/288.json` and `/288.md`, but for the addresses of images. The same for the same issue, byte for byte. */
export function issueFiles(page: IssuePage, issue: Shelved<Issue>, shelf: Shelf): IssueFiles {
  const { file, name, image, text } = page
  const { resolve, settings } = shelf
  const data = issueData(page, issue, shelf)
  return {
    file,
    name,
    url: data.url,
    images: [...new Set([...text.images, ...(image?.isBeside ? [image.src] : [])])],
    json: jsonOf(data),
    markdown: issueMarkdown(data, setMarkdownLinks(issue.publication.body, resolve, settings)),
  }
}
