import { setMarkdownLinks } from '../archive/set-markdown-links.ts'
import type { IssueFiles, IssuePage } from '../model/views.ts'
import type { Issue } from '../model/publication.ts'
import type { Archive, Dated } from '../archive/archive.ts'
import { issueData } from './issue-data.ts'
import { issueMarkdown } from './issue-markdown.ts'
import { jsonOf } from './json.ts'

/** What stands at `/288.json` and `/288.md`, but for the addresses of images. The same for the same issue, byte for byte. */
export function issueFiles(page: IssuePage, issue: Dated<Issue>, archive: Archive): IssueFiles {
  const { file, name, image, text } = page
  const { resolve, settings } = archive
  const data = issueData(page, issue, archive)
  return {
    file,
    name,
    url: data.url,
    images: [...new Set([...text.images, ...(image?.isBeside ? [image.src] : [])])],
    json: jsonOf(data),
    markdown: issueMarkdown(data, setMarkdownLinks(issue.publication.body, resolve, settings)),
  }
}
