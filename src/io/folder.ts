import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** A folder from which content is read, on the disk or elsewhere. */
export interface Folder {
  /** Paths of files below it, with forward slashes. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** Throws what the system says of a file that cannot be opened. */
  readonly bytesOf: (file: string) => Uint8Array
}

/** @param instead bytes of texts in place of those on the disk, by path */
export const folderOnDisk = (root: string, instead?: ReadonlyMap<string, Uint8Array>): Folder => ({
  ...walk(root),
  bytesOf: (file) => instead?.get(file) ?? readFileSync(path.join(root, file)),
})

/** Paths below a folder, with forward slashes; symbolic links to files are followed, those to folders are not. */
export function walk(root: string): { files: string[]; folders: string[] } {
  const files: string[] = []
  const folders: string[] = []
  const visit = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) {
        folders.push(name)
        visit(name)
      } else files.push(name)
    }
  }
  visit('')
  return { files, folders }
}

/** Paths, from the site's root, of the files in a folder that need not exist. */
export const servedIn = (publicDir: string): ReadonlySet<string> => asServed(existsSync(publicDir) ? walk(publicDir).files : [])

export const asServed = (files: readonly string[]): ReadonlySet<string> => new Set(files.map((file) => `/${file}`))
