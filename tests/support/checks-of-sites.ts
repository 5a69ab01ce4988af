import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import { htmlFilesIn, project } from './galley.ts'

/** Links within a built site, fragments included, that lead nowhere, as hyperlink reports them. */
export function brokenLinksIn(site: string, url: string): readonly string[] {
  const files = htmlFilesIn(site).map((file) => path.join(site, file))
  const { status, stdout, stderr } = spawnSync(
    path.join(project, 'node_modules/.bin/hyperlink'),
    [...files, '--root', site, '--canonicalroot', url, '-i', '-r'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  const faults = stdout.split('\n').filter((line) => line.startsWith('not ok') || /^# fail +[1-9]/.test(line))
  return status === 0 || faults.length > 0 ? faults : [`hyperlink ended with ${status}: ${stderr}`]
}

/** What html-validate has to say of the pages of a built site. */
export async function invalidHtmlIn(site: string): Promise<readonly string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'long-title': 'off', 'no-raw-characters': 'off' },
  })
  const faults: string[] = []
  for (const file of htmlFilesIn(site)) {
    const { results } = await validator.validateFile(path.join(site, file))
    for (const { messages } of results)
      faults.push(...messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId} ${message}`))
  }
  return faults
}

/** Pages, and the feed, that show a mark of the pipeline or a value that was never filled in. */
export const marksLeftIn = (site: string): readonly string[] =>
  [...htmlFilesIn(site), 'feed.xml'].flatMap((file) => {
    const text = readFileSync(path.join(site, file), 'utf8')
    const [mark] = /galley:|data-beside|__ASTRO_|[\uE000-\uE019]|class="galley-|undefined|\[object Object\]/.exec(text) ?? []
    return mark ? [`${file}: ${mark}`] : []
  })
