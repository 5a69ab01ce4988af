import { describe, expect, test } from 'vitest'
import { addressed } from '../../../tests/support/core.ts'
import { resolver } from './resolve.ts'
import { layRoutes } from './lay-routes.ts'
import type { Route } from './routes.ts'

const settings = { url: 'https://bell.example/letters/' }

const route = (path: string, parts: Partial<Route> = {}): Route => ({
  path,
  url: addressed(`/letters${path}`),
  title: path,
  file: `pages${path.slice(0, -1)}.md`,
  anchors: [],
  name: path.slice(1, -1),
  fileName: path.slice(1, -1),
  aliases: [],
  ...parts,
})

const issue = route('/7/', { file: 'issues/7/index.md', files: ['/7.json', '/7.md'] })

describe('a file beside a page', () => {
  const resolve = resolver([issue], [], new Set(), settings)

  test.each([
    ['/7.json', { kind: 'other', url: '/letters/7.json' }],
    ['/7.md', { kind: 'other', url: '/letters/7.md' }],
    ['/7/index.md', { kind: 'page', url: '/letters/7/' }],
    ['/issues.json', { kind: 'other', url: '/letters/issues.json' }],
    ['/schemas/issue-1.json', { kind: 'other', url: '/letters/schemas/issue-1.json' }],
    ['/8.json', { kind: 'no-page' }],
  ])('%s can be linked to where it is', (target, expected) => expect(resolve(target)).toMatchObject(expected))

  test.each([
    ['a page of the same name', route('/7.json/'), '/7.json/ is the address of issues/7/index.md already'],
    [
      'a page whose file is everybody’s',
      route('/issues/', { files: ['/issues.json'] }),
      '/issues.json is the address of a page that every site has already',
    ],
  ])('gives way to none: %s is refused', (_, other, said) => {
    const { refused, findings } = layRoutes([issue, other])
    expect([...refused]).toEqual([other.file])
    expect(findings).toMatchObject([{ code: 'address-duplicate', message: expect.stringContaining(said) }])
  })

  test('is no old address of another page', () => {
    const { findings } = layRoutes([
      issue,
      route('/8/', { aliases: [{ written: '/7.json', place: { file: 'x.md' }, isImplied: false }] }),
    ])
    expect(findings).toMatchObject([{ code: 'alias-duplicate', message: expect.stringContaining('issues/7/index.md') }])
  })
})
