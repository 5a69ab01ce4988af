import path from 'node:path'
import type { ReadArchive } from '../io/archive.ts'
import { siteArchive } from './archive.ts'

interface Watcher {
  on(event: 'all', listener: (event: string, file: string) => void): unknown
}

/** Editors save in several steps: so many milliseconds without another one end a save. */
const settleMs = 120

/**
 * Reports each save of content, once for all files that were saved together.
 *
 * The loaders hear of a change first and read the content anew; this waits for what they read.
 *
 * @param report gets the new archive and the saved files, by path in the content folder
 */
export function onContentChange(
  watcher: Watcher,
  content: string,
  report: (read: ReadArchive, files: ReadonlySet<string>) => void,
): void {
  let saved = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const reportSaved = async () => {
    const files = saved
    saved = new Set()
    // The loaders report a content folder that cannot be read.
    const read = await siteArchive().catch(() => undefined)
    if (read) report(read, files)
  }
  watcher.on('all', (_event, file) => {
    const inside = path.relative(content, file)
    if (inside.startsWith('..') || path.isAbsolute(inside)) return
    saved.add(inside.split(path.sep).join('/'))
    clearTimeout(timer)
    timer = setTimeout(() => void reportSaved(), settleMs)
  })
}
