import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../core/model/diagnostic.ts'
import { walk, type Walked } from './walk.ts'

/** A folder from which content is read, on the disk or elsewhere. */
export interface Folder extends Walked {
  /** Of a folder of a commit: bytes of a file beside the texts, which take a while to get. */
  readonly assetIn?: (file: string) => Uint8Array
  /** Throws what the system says of a file that cannot be opened. */
  readonly bytesOf: (file: string) => Uint8Array
}

/** @param instead bytes of texts in place of those on the disk, by path */
export const folderOnDisk = (root: string, instead?: ReadonlyMap<string, Uint8Array>): Folder => ({
  ...walk(root),
  bytesOf: (file) => instead?.get(file) ?? readFileSync(path.join(root, file)),
})

/** The files of a folder to be served; none if it does not exist. */
export const walkServed = (publicDir: string): Walked =>
  existsSync(publicDir) ? walk(publicDir, 'served') : { files: [], folders: [], findings: [] }

/** Paths, from the site's root, of the files of a folder that is served. */
export const asServed = ({ files }: Pick<Walked, 'files'>): ReadonlySet<string> => new Set(files.map((file) => `/${file}`))

/** Findings in a folder to be served, with places relative to the content folder. */
export const findingsInServed = (publicDir: string, { findings }: Walked, content: string): Finding[] =>
  findings.map((finding) => {
    return { ...finding, place: { file: fromContent(path.join(publicDir, finding.place.file), content) } }
  })

/** A path as places have it: from the content folder, with forward slashes. */
export const fromContent = (file: string, content: string): string => path.relative(content, file).split(path.sep).join('/')
