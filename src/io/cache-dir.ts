import { createHash } from 'node:crypto'
import path from 'node:path'

/** Where what is made of one content folder is kept between runs, in the project's `node_modules`. */
export function cacheDirOf(project: string, content: string): string {
  const key = createHash('sha256').update(path.resolve(content)).digest('hex').slice(0, 12)
  return path.join(project, 'node_modules/.cache/galley', key)
}
