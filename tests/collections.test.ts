import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { config, filesIn, now, project, temporaryFolder, writeFiles } from './support/galley.ts'

const issue = (number: number, front: string, text: string) => ({
  [`issues/${number}/index.md`]: `---\ntitle: Number ${number}\n${front}\n---\n\n${text}\n`,
})

const files = {
  ...issue(1, 'date: 2026-01-04', '## Jobs\n\n[Lighthouse keeper](https://kelp.example/jobs/1)\n\nA quiet place & a view.'),
  ...issue(2, 'date: 2026-01-11', '## Links\n\n[Knots](https://wool.example/knots)\n\nNo job.'),
  ...issue(3, 'date: soon', '## Jobs\n\n[Ferryman](https://kelp.example/jobs/3)\n\nBack and forth.'),
  ...issue(4, 'date: 2026-01-25', '## Jobs\n\n[Netmaker](https://kelp.example/jobs/4)\n\nBring needles.'),
}

describe("pages of one's own, the examples of docs/guide/collections.md", () => {
  const content = temporaryFolder()
  const site = temporaryFolder()
  let html = ''

  beforeAll(() => {
    writeFiles(content.path, files)
    const { NODE_ENV, VITEST, TEST, ...rest } = process.env
    const env = { GALLEY_CONTENT: content.path, GALLEY_CONFIG: config, GALLEY_OUT: site.path, GALLEY_NOW: now }
    const build = path.join(project, 'tests/support/build-with-pages.ts')
    const pages = ['/jobs=docs/examples/jobs.astro', '/jobs/[issue]=docs/examples/jobs-of-issue.astro']
    const { status, stdout, stderr } = spawnSync(process.execPath, [build, ...pages], {
      cwd: project,
      env: { ...rest, ...env },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stdout + stderr)
    html = readFileSync(path.join(site.path, 'jobs/index.html'), 'utf8')
  })

  afterAll(() => {
    content[Symbol.dispose]()
    site[Symbol.dispose]()
  })

  test('shows the jobs of all issues, the newest first, with where they stood', () => {
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
    const entries = main.matchAll(/<li><a href="([^"]*)">([^<]*)<\/a>.*?<a href="([^"]*)">([^<]*)<\/a>/gs)
    const offers = [...entries].map(([, link, title, url, issueTitle]) => [link, title, url, issueTitle])
    expect(offers).toEqual([
      ['https://kelp.example/jobs/4', 'Netmaker', '/4/#netmaker', 'Number 4'],
      ['https://kelp.example/jobs/1', 'Lighthouse keeper', '/1/#lighthouse-keeper', 'Number 1'],
    ])
    expect(html).toContain('A quiet place &amp; a view.')
  })

  test('there is one for each issue', () => {
    const page = readFileSync(path.join(site.path, 'jobs/4/index.html'), 'utf8')
    expect(page).toMatch(
      /<h1>Jobs in Number 4<\/h1> *<ul><li><a href="https:\/\/kelp.example\/jobs\/4">Netmaker<\/a><\/li><\/ul>/,
    )
    expect(filesIn(path.join(site.path, 'jobs'))).toEqual(['1/index.html', '2/index.html', '4/index.html', 'index.html'])
  })

  test('they are built although the front matter of an issue is wrong, and leave that issue out', () => {
    expect(html).not.toContain('Ferryman')
    expect(filesIn(site.path)).not.toContain('3/index.html')
    expect(filesIn(site.path)).toContain('4/index.html')
  })
})
