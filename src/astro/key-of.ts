import { createHash } from 'node:crypto'

/** `cacheKey` of a page: a hash over all that it shows. */
export const keyOf = (...shown: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(shown)).digest('hex')
