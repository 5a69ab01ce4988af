import { isUtf8 } from 'node:buffer'
import { accessSync, constants, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../core/model/diagnostic.ts'
import { isWithin } from './real-path.ts'

/** Everything below a folder. Paths are relative to it, with forward slashes. */
export interface Walked {
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** Findings about what is left out. */
  readonly findings: readonly Finding[]
}

/** In a content folder, hidden files and what npm installs are skipped; of a folder that is served unchanged, all files are listed. */
export type Walk = 'content' | 'served'

/**
 * Lists the regular files of a folder, including those that symbolic links within it lead to. Everything else is left out and reported:
 * a named pipe would never end, and a link out of the folder might publish a password.
 */
export function walk(root: string, kind: Walk = 'content'): Walked {
  const files: string[] = []
  const folders: string[] = []
  const findings: Finding[] = []
  const real = realpathSync(root)
  const isPassedOver = (name: string) => kind === 'content' && (name.startsWith('.') || name === 'node_modules')
  const refuse = (file: string, reason: string) => {
    findings.push({ code: 'file-refused', place: { file }, message: `It is left out: ${reason}.` })
  }

  const visit = (folder: string, isLinked: boolean) => {
    for (const entry of entriesOf(path.join(root, folder), folder === '')) {
      if (entry instanceof Error) {
        const message = `The folder cannot be opened: ${entry.message}.`
        findings.push({ code: 'file-unreadable', place: { file: folder }, message })
        continue
      }
      const name = entry.name.toString()
      const file = folder === '' ? name : `${folder}/${name}`
      if (isPassedOver(name)) continue
      if (!isUtf8(entry.name)) refuse(file, 'its name is not UTF-8; rename it')
      else if (entry.isSymbolicLink()) follow(file, isLinked)
      else add(file, entry, isLinked)
    }
  }

  const add = (file: string, it: Dirent<Buffer> | Stats, isLinked: boolean) => {
    if (it.isDirectory()) {
      folders.push(file)
      visit(file, isLinked)
    } else if (!it.isFile()) refuse(file, `it is ${nameOfKind(it)}, and no file; remove it`)
    else if (isText(file) || isReadable(path.join(root, file))) files.push(file)
    else refuse(file, 'it may not be read; change its rights, or remove it')
  }

  const follow = (file: string, isLinked: boolean) => {
    const target = targetOf(path.join(root, file))
    if (target === 'loop') return refuse(file, 'it is a link that leads in a circle; remove it')
    if (target === 'nowhere') return refuse(file, 'it is a link that leads nowhere; correct or remove it')
    if (!isWithin(target.path, real))
      return refuse(file, 'it is a link that leads out of the folder; put what it leads to in its place')
    if (path.relative(real, target.path).split(path.sep).some(isPassedOver))
      return refuse(file, 'it is a link to what is hidden; remove it')
    if (target.stats.isDirectory()) {
      const around = realpathSync(path.dirname(path.join(root, file)))
      if (isWithin(around, target.path)) return refuse(file, 'it is a link that leads in a circle; remove it')
      if (isLinked) return refuse(file, 'it is a link to a folder, in a folder that is a link itself; link to the folder')
    }
    add(file, target.stats, isLinked || target.stats.isDirectory())
  }

  visit('', false)
  return { files, folders, findings }
}

const isText = (file: string): boolean => /\.mdx?$/.test(file)

/** Entries with names as bytes; the error of the system for a folder below the root that cannot be opened. */
function entriesOf(folder: string, isRoot: boolean): (Dirent<Buffer> | Error)[] {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    if (isRoot || (error as NodeJS.ErrnoException).code === undefined) throw error
    return [error as Error]
  }
}

function targetOf(link: string): { readonly path: string; readonly stats: Stats } | 'loop' | 'nowhere' {
  try {
    const real = realpathSync(link)
    return { path: real, stats: statSync(real) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return code === 'ELOOP' ? 'loop' : 'nowhere'
  }
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

function nameOfKind(it: Dirent<Buffer> | Stats): string {
  if (it.isFIFO()) return 'a named pipe'
  return it.isSocket() ? 'a socket' : 'a device'
}
