import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { buildNewsletter, filesIn, temporaryFolder } from './support/galley.ts'

const hashes = (root: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(root).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest('hex'),
    ]),
  )

test('two builds of the same content are byte for byte the same, cold or from the cache', () => {
  using again = temporaryFolder()
  expect(buildNewsletter(again.path).code).toBe(0)
  expect(hashes(again.path)).toEqual(hashes(inject('site')))
})
