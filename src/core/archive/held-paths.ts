import type { Archive } from './archive.ts'
import { routesOf } from './routes.ts'

/** A path from the site's root at which there is nothing, and the file of the text that it waits for. */
export interface HeldPath {
  readonly path: string
  readonly file: string
}

/** The paths of everything that an archive has only as long as nothing is held back. */
export function heldPaths(whole: Archive, published: Archive): readonly HeldPath[] {
  if (whole === published) return []
  const out = new Set([...pathsOf(published).map(({ path }) => path), ...published.files])
  return pathsOf(whole).filter(({ path }) => !out.has(path))
}

function pathsOf(archive: Archive): HeldPath[] {
  const routes = routesOf(archive)
  const fileAt = new Map(routes.map(({ url, file }) => [url, file]))
  return [
    ...routes.flatMap(({ path, files = [], file }) => [path, ...files].map((it) => ({ path: it, file }))),
    ...archive.redirects.flatMap(({ from, to }) => {
      const file = fileAt.get(to)
      return file === undefined ? [] : [{ path: from, file }]
    }),
  ]
}
