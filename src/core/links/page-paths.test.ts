import { expect, test } from 'vitest'
import { fileBeside, pathOf } from './page-paths.ts'

test.each([
  ['issue', '288', undefined, '/:number/', '/288/'],
  ['issue', '288', 'tides', '/:number/', '/tides/'],
  ['issue', '288', undefined, '/issues/:number/', '/issues/288/'],
  ['issue-notes', '288', undefined, '/:number/', '/288/notes/'],
  ['issue-notes', '288', undefined, '/a/b/:number/', '/a/b/288/notes/'],
  ['note', 'quay', undefined, '/:number/', '/notes/quay/'],
  ['note', 'quay', 'wharf', '/:number/', '/notes/wharf/'],
  ['event', 'quay-2026', undefined, '/:number/', '/events/quay-2026/'],
  ['topic', 'tides', undefined, '/:number/', '/topics/tides/'],
  ['note', 'n\u0303', undefined, '/:number/', '/notes/\u00f1/'],
  ['note', 'quay', 'n\u0303', '/:number/', '/notes/\u00f1/'],
  ['page', 'about', undefined, '/:number/', '/about/'],
] as const)('%s %s with the slug %s, issues at %s: %s%s', (kind, name, slug, issuePath, path) => {
  expect(pathOf({ kind, name, slug }, { issuePath })).toBe(path)
})

test.each([
  ['/288/', 'json', '/288.json'],
  ['/notes/quay/', 'md', '/notes/quay.md'],
  ['/about', 'md', '/about.md'],
] as const)('the content of the page %s as %s is at %s', (page, ending, path) => {
  expect(fileBeside(page, ending)).toBe(path)
})
