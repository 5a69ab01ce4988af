import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { isWithin, realPathOf } from './real-path.ts'

/**
 * Tells why a file must not be written, as the end of a sentence about it. Content and imported folders may contain symbolic links,
 * through which a path within a folder leads elsewhere.
 *
 * @param root the only folder in which files may be written; it need not exist, and may be a link itself
 * @returns undefined if the file is, or would be, a regular file in the folder
 */
export function refusalToWrite(root: string, file: string): string | undefined {
  const [realRoot, real] = [realOf(root), realOf(file)]
  if (realRoot === undefined || real === undefined) return 'is a link that leads nowhere'
  if (real === realRoot || !isWithin(real, realRoot)) return 'leads out of the folder by a link'
  return existsSync(real) && !statSync(real).isFile() ? 'is there already, and is no file' : undefined
}

/** A file in the place of a folder is found where it is written, and a circle of links leads nowhere. */
function realOf(place: string): string | undefined {
  try {
    return realPathOf(place)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') return undefined
    const folder = realOf(path.dirname(place))
    return folder === undefined ? undefined : path.join(folder, path.basename(place))
  }
}
