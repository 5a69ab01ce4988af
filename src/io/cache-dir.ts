import { createHash } from 'node:crypto'
import path from 'node:path'

/** Where what is kept between runs lies, in the project's `node_modules`. */
export const cachesOf = (project: string): string => path.join(project, 'node_modules/.cache/galley')

/** Where modules are kept as they have been compiled. */
export const compiledDirOf = (project: string): string => path.join(cachesOf(project), 'compiled')

/** The folder, in the project's `node_modules`, that keeps between runs what was made from one content folder. */
export function cacheDirOf(project: string, content: string): string {
  const key = createHash('sha256').update(path.resolve(content)).digest('hex').slice(0, 12)
  return path.join(cachesOf(project), key)
}
