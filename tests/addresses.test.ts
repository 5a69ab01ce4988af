import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { config, filesIn, galley, now, temporaryFolder, writeFiles } from './support/galley.ts'

const page = (title: string, front = '') => `---\ntitle: ${title}\ndate: 2026-01-04\n${front}---\n\nHello.\n`
const plain = (title: string, front = '') => `---\ntitle: ${title}\n${front}---\n\nHello.\n`

/** Names that no server can serve, each with a word of what is said of it. */
const unservable = [
  ['a%20b', '“%”'],
  ['%2e%2e', '“%”'],
  ['100%', '“%”'],
  ['a#b', '“#”'],
  ['a?b', '“?”'],
  ['line\nbreak', 'a line break'],
  ['back\\slash', '“\\”'],
  ['a:b', '“:”'],
  ['dot.', 'full stop'],
  ['space ', 'a space'],
  ['con', 'Windows'],
] as const

/** Names that look odd and are right. */
const servable = ['a b', 'a&b', "a'b", '[x]', '{y}', 'a+b', '~t', 'ü', '日本', '500']

const aliases = ['/index.html', '/404/', '/404.html', '/feed.xml', '/sitemap-0.xml', '/robots.txt', '/Archive/', '/_astro/x/']
const strange = ['/%252e%252e%252fzz.html', '/nl%0Ax/', `/${'a'.repeat(300)}/`, `/${'b/'.repeat(600)}`]

const files: Record<string, string> = {
  'issues/1/index.md': page('One', `aliases: [${aliases.join(', ')}]\n`),
  'issues/2/index.md': page('Two', `aliases: ['${strange.join("', '")}', /old/]\n`),
  'issues/404/index.md': page('Four hundred and four'),
  'issues/404/notes.md': 'Notes.\n',
  'issues/Kelp/index.md': page('Kelp'),
  'issues/kelp/index.md': page('Kelp again'),
  'issues/n\u0303/index.md': page('Decomposed'),
  'issues/ñ/index.md': page('Composed'),
  'pages/404.md': plain('No page'),
  'pages/feed.xml.md': plain('No feed'),
  'events/%2e%2e.md': plain('Out', 'start: 2026-05-01\n'),
  ...Object.fromEntries(servable.map((name) => [`issues/${name}/index.md`, page(`Number ${name.replace(/\W/g, '-')}`)])),
  ...Object.fromEntries(unservable.map(([name]) => [`issues/${name}/index.md`, page('Nowhere')])),
}

const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())
const content = path.join(folder.path, 'content')
const out = path.join(folder.path, 'site')
const given = ['--content', content, '--config', config, '--now', now]

let found: { code: string; message: string; place: { file: string; line?: number } }[]
let built: ReturnType<typeof galley>
beforeAll(() => {
  writeFiles(content, files)
  found = JSON.parse(galley('check', ...given, '--format', 'json').stdout) as typeof found
  built = galley('build', ...given, '--out', out, '--force')
})

const codesIn = (file: string) => found.filter(({ place }) => place.file === file).map(({ code }) => code)

describe('a finding has the file', () => {
  test.each(unservable)('%j: %s', (name, said) => {
    const file = `issues/${name}/index.md`
    expect(found.filter(({ code, place }) => code === 'address-invalid' && place.file === file)).toMatchObject([
      { message: expect.stringContaining(said) },
    ])
  })

  test.each([
    ['issues/Kelp/index.md', 'issues/kelp/index.md'],
    ['issues/n\u0303/index.md', 'issues/ñ/index.md'],
  ])('of one of %s and %s', (...two) => {
    expect(two.flatMap(codesIn).filter((code) => code === 'address-duplicate')).toHaveLength(1)
  })

  test.each(['pages/404.md', 'pages/feed.xml.md'])('%s, whose address is another’s', (file) => {
    expect(codesIn(file)).toContain('address-duplicate')
  })

  test('for each old address that is another’s, or none', () => {
    const ofAliases = found
      .filter(({ code }) => code.startsWith('alias-'))
      .map(({ code, place }) => `${place.file}:${place.line} ${code}`)
    expect(ofAliases).toEqual([
      ...aliases.map(() => 'issues/1/index.md:4 alias-duplicate'),
      ...strange.map(() => 'issues/2/index.md:4 alias-invalid'),
    ])
  })
})

describe('`build`', () => {
  test('says the same, and exits with 1', () => {
    expect(built.code, built.stderr).toBe(1)
    const blamed = new Set(found.filter(({ code }) => code.startsWith('address-')).map(({ place }) => place.file))
    expect(built.stdout).toContain(
      `Read ${Object.keys(files).length} files, published ${Object.keys(files).length - blamed.size}.`,
    )
    for (const file of blamed) expect(built.stderr).toContain(file.replace('\n', '␊'))
  })

  test('builds all else, and replaces nothing', () => {
    const written = new Set(filesIn(out))
    for (const name of ['1', '2', '404', '404/notes', ...servable, 'old']) expect(written).toContain(`${name}/index.html`)
    for (const [name] of unservable) expect(written).not.toContain(`${name}/index.html`)
    const titleOf = (file: string) => /<title>([^<]*)/.exec(readFileSync(path.join(out, file), 'utf8'))?.[1]
    expect(titleOf('index.html')).toBe('Bell Buoy')
    expect(titleOf('404.html')).toBe('Not here · Bell Buoy')
    expect(titleOf('404/index.html')).toBe('Four hundred and four · Bell Buoy')
    expect(titleOf('archive/index.html')).toContain('Archive')
    expect(readFileSync(path.join(out, 'feed.xml'), 'utf8')).toContain('<rss')
  })

  test('gives an issue numbered 404 its address everywhere', () => {
    expect(readFileSync(path.join(out, '404/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://bellbuoy.example/404/">',
    )
    const sitemap = readFileSync(path.join(out, 'sitemap-0.xml'), 'utf8')
    expect(sitemap).toContain('<loc>https://bellbuoy.example/404/</loc>')
    expect(sitemap).not.toContain('~404')
    expect(filesIn(out).filter((file) => file.includes('~404'))).toEqual([])
  })
})
