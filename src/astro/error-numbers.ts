import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import type { Connect } from 'vite'

/**
 * Astro takes `/404/` and `/500/` for its pages of errors, and leaves out other pages there. Issues with these numbers are made at paths
 * that no page of a newsletter has, `/~404/`, and get their own when all pages are written.
 */
const errors = ['404', '500']

/** The number by which Astro makes the page of an issue. */
export const numberForAstro = (name: string, { issuePath }: { readonly issuePath: string }): string =>
  issuePath === '/:number/' && errors.includes(name) ? `~${name}` : name

/** The path of a page, from that by which Astro makes it. */
export const servedPath = (pathname: string): string => pathname.replace(/\/~(404|500)\/$/, '/$1/')

/** Moves the pages that Astro has made elsewhere. */
export function moveErrorNumbers(folder: string): void {
  for (const number of errors) {
    const made = path.join(folder, `~${number}`)
    if (!existsSync(path.join(made, 'index.html'))) continue
    mkdirSync(path.join(folder, number), { recursive: true })
    renameSync(path.join(made, 'index.html'), path.join(folder, number, 'index.html'))
    if (readdirSync(made).length === 0) rmdirSync(made)
  }
}

/** Has the server of `dev` answer with these pages. */
export const serveErrorNumbers =
  (base: string): Connect.NextHandleFunction =>
  (request, _response, next) => {
    const [pathname = '', ...query] = (request.url ?? '').split('?')
    const number = errors.find((it) => pathname === `${base}${it}/`)
    if (number) request.url = [`${base}~${number}/`, ...query].join('?')
    next()
  }
