import { copyFileSync, existsSync, mkdirSync, readFileSync, cpSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, galley, now, project, shared, temporaryFolder } from './galley.ts'

const seed = path.join(shared, 'seed/288.md')

describe.skipIf(!existsSync(seed))('the issue that the project began from (skipped where ../shared is not)', () => {
  using content = temporaryFolder()
  using out = temporaryFolder()
  mkdirSync(path.join(content.path, 'issues/288'), { recursive: true })
  copyFileSync(seed, path.join(content.path, 'issues/288/index.md'))
  cpSync(path.join(project, 'content/topics'), path.join(content.path, 'topics'), { recursive: true })
  const build = galley('build', '--content', content.path, '--out', out.path, '--now', now)
  const check = galley('check', '--content', content.path, '--format', 'json', '--now', now)
  const files =
    build.code === 0
      ? new Map(
          filesIn(out.path)
            .filter((file) => /\.(?:html|xml)$/.test(file))
            .map((file) => [file, readFileSync(path.join(out.path, file), 'utf8')]),
        )
      : new Map<string, string>()
  const issue = files.get('288/index.html') ?? ''

  test('builds', () => {
    expect(build.stderr).toBe('')
    expect(build.code).toBe(0)
  })

  test('has all its headings, in order', () => {
    const written = [...readFileSync(seed, 'utf8').matchAll(/^#{2,4} (.+)$/gm)].map(([, text]) => text!.replace(/\*\*/g, ''))
    const prose = issue.slice(issue.indexOf('class="prose"'), issue.indexOf('class="article-foot"'))
    const set = [...prose.matchAll(/<h[2-4] id="[^"]+">(.*?)<a class="permalink"/g)].map(([, html]) =>
      html!.replace(/<[^>]+>/g, '').replace(/&#x26;|&amp;/g, '&'),
    )
    expect(set.map((text) => text.replace(/’/g, "'"))).toEqual(written)
  })

  test('has a page for each of its three conferences', () => {
    const titles = [...files]
      .filter(([file]) => /^events\/[^/]+\/index\.html$/.test(file))
      .map(([, html]) => /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? '')
    expect(titles).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Contributor Summit/),
        expect.stringMatching(/KubeCon/),
        expect.stringMatching(/FOSDEM 2023/),
      ]),
    )
  })

  test.each([
    ['security', 'security'],
    ['secrets', 'secrets'],
    ['environments', 'environments'],
  ])('the page of the topic %s links to the very section', (topic, anchor) => {
    expect(files.get(`topics/${topic}/index.html`)).toContain(`href="/288/#${anchor}"`)
    expect(issue).toContain(`id="${anchor}"`)
  })

  test('is in the feed', () => {
    expect(files.get('feed.xml')).toContain('/288/</link>')
  })

  test('check names the title, the description and the three placeholders with their lines', () => {
    expect(check.code).toBe(1)
    const found = (JSON.parse(check.stdout) as { code: string; place: { line?: number } }[]).map(
      ({ code, place }) => `${code}:${place.line}`,
    )
    expect(found).toEqual(
      expect.arrayContaining([
        'description-empty:5',
        'title-trailing-comma:9',
        'section-placeholder:115',
        'section-placeholder:119',
        'section-placeholder:123',
      ]),
    )
  })
})
