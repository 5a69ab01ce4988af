import { stringify } from 'yaml'
import type { IssueData } from '../model/issue-data.ts'

/**
 * An issue as Markdown: YAML front matter (https://yaml.org/spec/1.2.2/) and the text. Keys have the meaning that
 * they have in an issue's own front matter; `url` is the issue's page.
 *
 * @param text the Markdown, with the addresses of its links
 */
export function issueMarkdown(
  { title, date, url, authors, description, topics, sponsor, image }: IssueData,
  text: string,
): string {
  const [author, ...others] = authors
  const frontMatter = {
    title,
    date,
    url,
    author: others.length > 0 ? authors : author,
    description: description ?? undefined,
    topics: topics.length > 0 ? topics.map((topic) => topic.title) : undefined,
    sponsor: sponsor ? { name: sponsor.name, url: sponsor.url ?? undefined } : undefined,
    image: image ? { src: image.url, alt: image.alt, caption: image.caption ?? undefined } : undefined,
  }
  return `---\n${stringify(frontMatter, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${text}`
}
