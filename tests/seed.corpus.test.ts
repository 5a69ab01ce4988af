import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isExample, unlessYours } from './support/example.ts'
import { filesIn, galley, now, project, shared, temporaryFolder, type Run } from './support/galley.ts'

const seed = path.join(shared, 'seed/288.md')

describe.skipIf(!existsSync(seed) || !isExample)(
  `the issue that the project began from (skipped where ../shared is not)${unlessYours}`,
  () => {
    const content = temporaryFolder()
    const out = temporaryFolder()
    let build: Run
    const page = (file: string) => readFileSync(path.join(out.path, file), 'utf8')

    beforeAll(() => {
      mkdirSync(path.join(content.path, 'issues/288'), { recursive: true })
      copyFileSync(seed, path.join(content.path, 'issues/288/index.md'))
      cpSync(path.join(project, 'content/topics'), path.join(content.path, 'topics'), { recursive: true })
      build = galley('build', '--content', content.path, '--out', out.path, '--now', now)
    })

    afterAll(() => {
      content[Symbol.dispose]()
      out[Symbol.dispose]()
    })

    test('builds', () => {
      expect(build.code, build.stderr).toBe(0)
    })

    test('has all its headings, in order', () => {
      const written = [...readFileSync(seed, 'utf8').matchAll(/^#{2,4} (.+)$/gm)].map(([, text]) => text!.replace(/\*\*/g, ''))
      const issue = page('288/index.html')
      const prose = issue.slice(issue.indexOf('class="prose"'), issue.indexOf('class="article-foot"'))
      const set = [...prose.matchAll(/<h[2-4] id="[^"]+">(.*?)<a class="permalink"/g)].map(([, html]) =>
        html!.replace(/<[^>]+>/g, '').replace(/&#x26;/g, '&'),
      )
      expect(set).toEqual(written)
    })

    test('has a page for each of its three conferences', () => {
      const pages = filesIn(out.path).filter((file) => /^events\/[^/]+\/index\.html$/.test(file))
      const titles = pages.map((file) => /<h1[^>]*>(.*?)<\/h1>/.exec(page(file))?.[1] ?? '')
      expect(titles).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/Contributor Summit/),
          expect.stringMatching(/KubeCon/),
          expect.stringMatching(/FOSDEM 2023/),
        ]),
      )
    })

    test.each(['security', 'secrets', 'environments'])('the page of the topic %s links to the section of that name', (topic) => {
      expect(page(`topics/${topic}/index.html`)).toContain(`href="/288/#${topic}"`)
      expect(page('288/index.html')).toContain(`<h${topic === 'secrets' ? 4 : 3} id="${topic}">`)
    })

    test('is in the feed', () => {
      expect(page('feed.xml')).toContain('<link>https://slackwater.example/288/</link>')
    })

    test('check names the title, the description and the three placeholders with their lines', () => {
      const { code, stdout } = galley('check', '--content', content.path, '--format', 'json', '--now', now)
      expect(code).toBe(1)
      const found = (JSON.parse(stdout) as { code: string; place: { line?: number } }[]).map(
        ({ code: it, place }) => `${it}:${place.line}`,
      )
      const expected = [
        'description-empty:5',
        'title-trailing-comma:9',
        'section-placeholder:115',
        'section-placeholder:119',
        'section-placeholder:123',
      ]
      expect(found).toEqual(expect.arrayContaining(expected))
    })
  },
)
