import type { Directory } from '../outlets/directory.ts'

export const sourcePath = (slug: string): string => `/sources/${slug}/`
export const authorPath = (slug: string): string => `/authors/${slug}/`

/** Paths of all pages of sources and authors, from the site's root. */
export const pathsOf = ({ bySource, byAuthor }: Pick<Directory, 'bySource' | 'byAuthor'>): string[] => [
  ...[...bySource.keys()].map(sourcePath),
  ...[...byAuthor.keys()].map(authorPath),
]
