import { realpathSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { isWithin } from '../io/real-path.ts'

/** Matches what Vite does, in any case and after any base path. */
const editorPath = /\/__open-in-editor/i

/**
 * Allows only files of the content folder to be opened in the editor. Otherwise anyone who reaches the dev server could open any file of
 * the machine, and find out whether it exists.
 */
export const onlyContentInEditor =
  (content: string) =>
  ({ url = '/' }: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!editorPath.test(decoded(url.replace(/\?.*/s, ''))) || isInside(content, requestedFile(url))) return next()
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
    response.end('Galley opens only files of the content folder.\n')
  }

/** The file, without the line and the column that may follow. */
function requestedFile(url: string): string | null {
  const file = URL.parse(url, 'http://localhost')?.searchParams.get('file')
  return file ? path.resolve(file.replace(/:\d+(?::\d+)?$/, '')) : null
}

function isInside(content: string, file: string | null): boolean {
  if (file === null) return false
  try {
    return isWithin(realpathSync(file), realpathSync(content)) && statSync(file).isFile()
  } catch {
    return false
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
