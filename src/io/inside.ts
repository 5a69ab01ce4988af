import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Why a file must not be written, as the end of a sentence about it: content and what is imported may hold links, by which a path
 * within a folder leads elsewhere.
 *
 * @param root folder in which alone may be written; it may be missing yet, and be a link itself
 * @returns undefined if the file is, or would be, a regular one that really lies in the folder
 */
export function refusalToWrite(root: string, file: string): string | undefined {
  const [realRoot, real] = [realOf(root), realOf(file)]
  if (realRoot === undefined || real === undefined) return 'is a link that leads nowhere'
  const within = path.relative(realRoot, real)
  if (within === '' || path.isAbsolute(within) || within.split(path.sep)[0] === '..') return 'leads out of the folder by a link'
  return existsSync(real) && !statSync(real).isFile() ? 'is there already, and is no file' : undefined
}

/** The real path, also of what does not exist yet; undefined where a link leads nowhere. */
function realOf(place: string): string | undefined {
  try {
    return realpathSync(place)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTDIR' && (code !== 'ENOENT' || lstatSync(place, { throwIfNoEntry: false }))) return undefined
    const folder = realOf(path.dirname(place))
    return folder === undefined ? undefined : path.join(folder, path.basename(place))
  }
}
