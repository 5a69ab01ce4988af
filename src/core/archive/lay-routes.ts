import type { Finding } from '../model/diagnostic.ts'
import type { Redirect } from '../model/views.ts'
import { folded, unservable } from '../parse/names.ts'
import { OutputFiles, outputFileOf } from './output-files.ts'
import { aliasPath, builtInPaths, inOrderOf, type Alias, type Route } from './routes.ts'

const everySites = 'a page that every site has'

/** Files that are derived from the archive, or reserved for servers, by their names. */
const kept: readonly (readonly [file: RegExp, owner: string])[] = [
  [/^(?:sources|authors)\/(?:.*\/)?index\.html$/, everySites],
  [/^topics\/[^/]+\/\d{4}\/index\.html$/, 'a year of a topic'],
  [/^_astro(?:\/|$)/, 'pictures, styles and scripts'],
  [/^sitemap-(?:index|\d+)\.xml(?:\/|$)/, 'the sitemap'],
  [/^~?(?:404|500)\/index\.html$/, 'an error page'],
]

interface Layout {
  readonly redirects: readonly Redirect[]
  /** Files of the routes that got no address. */
  readonly refused: ReadonlySet<string>
  /** Paths of files that are served as they are. */
  readonly served: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Gives every file of the site one owner: first the pages that every site has, then the files that are served as they are, then texts by
 * file, then aliases. Of two that claim one file, the first keeps it, and the other is reported and not published, like any
 * path that no server can serve.
 *
 * @param served paths from the site's root of the files of `public/`
 * @param servedFolder where that is, as seen from the content folder
 */
export function layRoutes(candidates: readonly Route[], served: Iterable<string> = [], servedFolder = '../public'): Layout {
  const findings: Finding[] = []
  const files = new OutputFiles()
  for (const path of builtInPaths) files.give(path, everySites)
  const ownerOf = (path: string, route?: Route) =>
    (route && isOwnError(path, route) ? undefined : keeperOf(path)) ?? files.ownerOf(path)

  const servedFiles = [...served].sort().filter((path) => {
    const owner = ownerOf(path)
    if (owner === undefined) {
      files.give(path, `public${path}`)
      return true
    }
    const message = `${path} is the address of ${owner} already; give this file of \`public/\` another name.`
    findings.push({ code: 'address-duplicate', place: { file: servedFolder + path }, message })
    return false
  })

  const refused = new Set<string>()
  const routed = inOrderOf(candidates).filter((route) => {
    const isOrphan = route.parent !== undefined && refused.has(route.parent)
    const fault = isOrphan ? orphaned(route) : faultOf(route, ownerOf)
    if (fault) {
      refused.add(route.file)
      findings.push(fault)
      return false
    }
    for (const path of claimsOf(route)) files.give(path, route.file)
    return true
  })

  const redirects: Redirect[] = []
  for (const route of routed) {
    for (const alias of route.aliases) {
      const path = aliasPath(alias.written, route.path)
      const fault = faultOfAlias(alias, path, route, ownerOf, files)
      if (fault && !alias.isImplied) findings.push(fault)
      if (fault || path === undefined || ownerOf(path) !== undefined) continue
      files.give(path, route.file)
      redirects.push({ from: path, to: route.url })
    }
  }
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), refused, served: servedFiles, findings }
}

/** The owner of a file with a reserved name. */
const keeperOf = (path: string): string | undefined => kept.find(([file]) => file.test(folded(outputFileOf(path))))?.[1]

const claimsOf = ({ path, files = [], reserved = [] }: Route): readonly string[] => [path, ...files, ...reserved]

/** Servers look for their page of an error at `/404.html`: an issue of that number has another file. */
const isOwnError = (path: string, route: Route): boolean =>
  route.isIssue === true && path === route.path && /^\/(?:404|500)\/$/.test(path)

type OwnerOf = (path: string, route?: Route) => string | undefined

const orphaned = ({ file, parent }: Route): Finding => ({
  code: 'address-invalid',
  place: { file },
  message: `These notes have no address, because ${parent} has none; give that another name.`,
})

function faultOf(route: Route, ownerOf: OwnerOf): Finding | undefined {
  const claims = claimsOf(route)
  const fault = (code: Finding['code'], what: string): Finding => ({
    code,
    place: route.place ?? { file: route.file },
    message: `${what}; give this page another name.`,
  })
  const reason = claims.map((path) => unservable(outputFileOf(path))).find((it) => it !== null)
  if (reason) return fault('address-invalid', `${shown(route.path)} cannot be an address: ${reason}`)
  const ofFile = route.file.endsWith('.mdx') ? unservable(route.file) : null
  if (ofFile) return fault('address-invalid', `MDX is imported by its path, and this one cannot be: ${ofFile}`)
  const taken = claims.find((path) => ownerOf(path, route) !== undefined)
  return taken === undefined
    ? undefined
    : fault('address-duplicate', `${taken} is the address of ${ownerOf(taken, route)} already`)
}

function faultOfAlias(
  { written, place }: Alias,
  path: string | undefined,
  route: Route,
  ownerOf: OwnerOf,
  files: OutputFiles,
): Finding | undefined {
  const fault = (code: Finding['code'], what: string): Finding => ({
    code,
    place,
    message: `The alias \`${shown(written)}\` ${what}.`,
  })
  if (path === undefined) return fault('alias-invalid', 'is no path; write one such as `/old/address/`')
  const reason = unservable(outputFileOf(path))
  if (reason) return fault('alias-invalid', `cannot be an address: ${reason}; remove it`)
  const owner = ownerOf(path)
  const own = owner === route.file ? files.writtenAs(path) : undefined
  if (owner === undefined || own === outputFileOf(path)) return undefined
  return own === undefined
    ? fault('alias-duplicate', `is the address of ${owner} already; remove one of the two`)
    : fault(
        'alias-duplicate',
        'differs from an address of this page only in case or Unicode form, which not every server tells apart; remove it',
      )
}

/** A name cut to one line of limited length. */
const shown = (name: string): string => {
  const line = name.replace(/\p{C}/gu, '�')
  return line.length > 100 ? `${line.slice(0, 100)}…` : line
}
