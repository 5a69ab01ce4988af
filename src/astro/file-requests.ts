import { realpathSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { isWithin } from '../io/real-path.ts'

/** The folders of a newsletter that the dev server reads from, absolute. */
export interface ServedFolders {
  readonly root: string
  readonly content: string
  readonly publicDir: string
  /** Path that all addresses of the site begin with. */
  readonly base: string
}

/** A document with this policy runs no script and belongs to no site, so that it reaches nothing of the server that it came from. */
const policy = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/**
 * Keeps the dev server to what a build would publish. Vite follows links out of the content folder and `public/`, opens pipes and
 * devices, and serves drawings and HTML beside a text as they are; such files are served, but run nothing.
 */
export function onlyPublishedFiles(
  folders: ServedFolders,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const { content, publicDir } = folders
  return ({ url = '/' }, response, next) => {
    for (const file of filesIn(url, folders)) {
      const real = realOf(file)
      const stats = real === undefined ? undefined : statSync(real, { throwIfNoEntry: false })
      // A folder is not served, and may have the address of a page.
      if (real === undefined || stats === undefined || stats.isDirectory()) continue
      for (const folder of [content, publicDir]) {
        const home = realOf(folder)
        if (home === undefined || !(isWithin(file, folder) || isWithin(real, home))) continue
        if (!isWithin(real, home) || !stats.isFile()) {
          response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
          response.end('The file is not served: it lies outside the folder, or is no regular file.\n')
          return
        }
        if (folder === content) response.setHeader('content-security-policy', policy)
      }
    }
    next()
  }
}

/** The files that an address may lead to: beside the project’s code, in `public/`, anywhere by `/@fs/`, or as the image to be converted. */
function filesIn(url: string, folders: ServedFolders): readonly string[] {
  const parsed = URL.parse(url, 'http://localhost')
  const href = parsed?.searchParams.get('href')
  // Vite and its parts read what begins with two slashes as a path or as a host.
  const paths = [url.replace(/[?#].*/s, ''), parsed?.pathname ?? '/', ...(href ? [href.replace(/[?#].*/s, '')] : [])]
  return [...new Set(paths.flatMap((it) => [it, decoded(it)]))].flatMap((it) => filesAt(it, folders))
}

function filesAt(pathname: string, { root, publicDir, base }: ServedFolders): readonly string[] {
  if (pathname.includes('\0')) return []
  const within = pathname.startsWith(base) ? pathname.slice(base.length) : pathname
  const [, absolute] = /^\/*@fs\/(.*)$/s.exec(within) ?? []
  if (absolute !== undefined) return [path.resolve('/', absolute)]
  return [root, publicDir].map((folder) => path.join(folder, path.posix.join('/', within)))
}

function realOf(file: string): string | undefined {
  try {
    return realpathSync(file)
  } catch {
    return undefined
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
