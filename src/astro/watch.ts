import path from 'node:path'
import type { ReadArchive } from '../io/archive.ts'
import { siteArchive } from './archive.ts'

interface Watcher {
  on(event: 'all', heard: (event: string, file: string) => void): unknown
}

/** Editors save in several steps; so long, in milliseconds, nothing more must come. */
const quiet = 120

/**
 * Tells what has become of the content when something in it has changed, once for all that changed together.
 *
 * It does not read: the loaders do, who hear of the change in the same moment.
 *
 * @param told gets the new archive and the files that were touched, by path in the content folder
 */
export function onContentChange(
  watcher: Watcher,
  content: string,
  told: (read: ReadArchive, files: ReadonlySet<string>) => void,
): void {
  let touched = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const toDiagnostics = async () => {
    const files = touched
    touched = new Set()
    // A content folder that cannot be read is the loaders' to report.
    const read = await siteArchive().catch(() => undefined)
    if (read) told(read, files)
  }
  watcher.on('all', (_event, file) => {
    const inside = path.relative(content, file)
    if (inside.startsWith('..') || path.isAbsolute(inside)) return
    touched.add(inside.split(path.sep).join('/'))
    clearTimeout(timer)
    timer = setTimeout(() => void toDiagnostics(), quiet)
  })
}
