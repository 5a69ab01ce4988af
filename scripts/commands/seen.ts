import path from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { requestedUrl } from '../../src/core/links/canonical.ts'
import { cacheDirOf } from '../../src/io/cache-dir.ts'
import { readLinkHistory } from '../../src/io/link-history.ts'
import { readSettings } from '../../src/io/settings.ts'
import { describeSeen, type Answer } from '../reporters/seen.ts'
import { projectRoot } from '../shared-options.ts'
import type { Terminal } from '../terminal.ts'

export interface SeenOptions {
  /** Addresses; `-` reads them from standard input, one on each line. */
  readonly urls: readonly string[]
  readonly json: boolean
  readonly content: string
  readonly config: string
  /** What `-` reads. */
  readonly stdin?: NodeJS.ReadableStream
}

/**
 * Answers every address.
 *
 * @returns 2 if one is not an address of the web, else 1 if one does not occur in the archive
 */
export async function run(options: SeenOptions, terminal: Terminal): Promise<0 | 1 | 2> {
  const { json, content, config } = options
  const settings = await readSettings(config)
  const root = path.resolve(content)
  const seen = await readLinkHistory(root, settings, cacheDirOf(projectRoot, root))
  const answers = (await requestedAddresses(options)).map((url): Answer => {
    const canonical = requestedUrl(url)
    return { url, canonical, seen: canonical === null ? [] : (seen.get(canonical) ?? []) }
  })
  for (const answer of answers) {
    if (json) terminal.stdout(`${JSON.stringify(answer)}\n`)
    else if (answer.canonical === null)
      terminal.stderr(`“${answer.url}” is not an address of the web, such as https://example.org/post.\n`)
    else terminal.stdout(describeSeen(answer, content, terminal))
  }
  if (answers.some(({ canonical }) => canonical === null)) return 2
  return answers.every(({ seen: places }) => places.length > 0) ? 0 : 1
}

async function requestedAddresses({ urls, stdin = process.stdin }: SeenOptions): Promise<string[]> {
  const lists = await Promise.all(urls.map(async (url) => (url === '-' ? (await textOf(stdin)).split('\n') : [url])))
  return lists.flat().filter((line) => line.trim() !== '')
}
