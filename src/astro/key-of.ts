import { createHash } from 'node:crypto'

/** Key of a page for `incrementalBuild`: a hash over all that the page shows. */
export const keyOf = (...shown: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(shown)).digest('hex')
