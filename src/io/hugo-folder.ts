import { lstatSync, readFileSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import path from 'node:path'
import { isWithin } from './real-path.ts'
import { fault, left, type Found } from '../core/import/model.ts'

/** Every entry below a folder. Hidden ones are listed, but not entered; links are followed only to files within the folder. */
export function walkHugo(root: string): Found[] {
  const real = realpathSync(root)
  const found: Found[] = []
  const visit = (folder: string) => {
    let entries: Dirent[]
    try {
      entries = readdirSync(path.join(root, folder), { withFileTypes: true })
    } catch (error) {
      found.push({ path: `${folder}/`, kind: 'refused', ...fault(`the folder cannot be read: ${reasonOf(error)}.`) })
      return
    }
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith('.'))
        found.push({
          path: entry.isDirectory() ? `${name}/` : name,
          kind: 'refused',
          ...left('hidden; neither Hugo nor Galley publishes it.'),
        })
      else if (/~$|^(thumbs\.db|desktop\.ini)$/i.test(entry.name))
        found.push({ path: name, kind: 'refused', ...left('a backup, or a file of the system’s.') })
      else if (entry.isDirectory()) visit(name)
      else found.push(entryOf(root, real, name))
    }
  }
  visit('')
  return found
}

function entryOf(root: string, real: string, name: string): Found {
  const full = path.join(root, name)
  try {
    const isLink = lstatSync(full).isSymbolicLink()
    if (isLink && !isWithin(realpathSync(full), real))
      return { path: name, kind: 'refused', ...left('a link that leads out of the folder.') }
    const stats = statSync(full)
    if (isLink && stats.isDirectory())
      return { path: name, kind: 'refused', ...left('a link to a folder, whose files are read where they lie.') }
    if (!stats.isFile()) return { path: name, kind: 'refused', ...left('neither a file nor a folder.') }
    return /\.(md|markdown|mdown)$/i.test(name)
      ? { path: name, kind: 'markdown', bytes: readFileSync(full) }
      : { path: name, kind: 'other' }
  } catch (error) {
    return { path: name, kind: 'refused', ...fault(`it cannot be read: ${reasonOf(error)}.`) }
  }
}

/** The system's words for a fault of the disk; any other error is a bug and is rethrown. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return message
}
