import { createHash } from 'node:crypto'
import path from 'node:path'

/** The folder, in the project's `node_modules`, that keeps between runs what was made from one content folder. */
export function cacheDirOf(project: string, content: string): string {
  const key = createHash('sha256').update(path.resolve(content)).digest('hex').slice(0, 12)
  return path.join(project, 'node_modules/.cache/galley', key)
}
