import { lstatSync, realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * The real path of a place, even if it does not exist yet.
 *
 * @returns undefined where a link leads nowhere
 * @throws what the system says of a place that cannot be looked at, such as a circle of links
 */
export function realPathOf(place: string): string | undefined {
  try {
    return realpathSync.native(place)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') throw error
    if (lstatSync(place, { throwIfNoEntry: false })) return undefined
    const folder = realPathOf(path.dirname(place))
    return folder === undefined ? undefined : path.join(folder, path.basename(place))
  }
}

/** Whether a path is that of a folder or leads into it, by the names alone: for what links may hide, both are real paths. */
export function isWithin(place: string, folder: string): boolean {
  const within = path.relative(folder, place)
  return !path.isAbsolute(within) && within.split(path.sep)[0] !== '..'
}
