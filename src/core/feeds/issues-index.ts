import { fileBeside } from '../links/page-paths.ts'
import { addressOnHost } from '../links/safe-url.ts'
import { urlOf } from '../archive/resolve.ts'
import type { IssuePage } from '../model/views.ts'
import type { IssuesIndex } from '../model/issue-data.ts'
import type { Settings } from '../model/settings.ts'
import { jsonOf } from './json.ts'

/**
 * `/issues.json`, in the shape of `issuesIndexSchema`: the starting point for programs that read the whole archive.
 *
 * @param issues newest first, those held back left out
 */
export function issuesIndex(issues: readonly IssuePage[], settings: Settings): string {
  const { title, description, language } = settings
  const absolute = (path: string) => addressOnHost(path, settings)
  const index: IssuesIndex = {
    $schema: absolute(urlOf('/schemas/issues-1.json', settings)),
    schema: 1,
    title,
    description,
    url: absolute(new URL(settings.url).pathname),
    language,
    issues: issues.map(({ name, title, url, day, date, description }) => ({
      number: name,
      title,
      url: absolute(url),
      json: absolute(fileBeside(url, 'json')),
      day,
      markdown: absolute(fileBeside(url, 'md')),
      date,
      description,
    })),
  }
  return jsonOf(index)
}
