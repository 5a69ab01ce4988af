import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { checkOutput } from '../src/astro/check-output.ts'
import { environmentOf, type SiteOptions } from '../src/astro/options.ts'
import type { Settings } from '../src/core/model/settings.ts'
import { readArchive, type ReadArchive } from '../src/io/archive.ts'
import { readSettings } from '../src/io/settings.ts'
import { config, filesIn, newsletter, now, project, temporaryFolder, writeFiles } from './support/galley.ts'

const content = path.join(newsletter, 'content')
let settings: Settings
let read: ReadArchive
let folder: ReturnType<typeof temporaryFolder>

beforeAll(async () => {
  settings = await readSettings(config)
  const publicDir = path.join(newsletter, 'public')
  read = readArchive({ content, settings, now, includeUnpublished: false, publicDir })
})
beforeEach(() => {
  folder = temporaryFolder()
  cpSync(inject('site'), at('site'), { recursive: true })
  rmSync(at('site/.galley-site'))
})
afterEach(() => folder[Symbol.dispose]())

const at = (name: string): string => path.join(folder.path, name)
const textOf = (file: string): string => readFileSync(at(`site/${file}`), 'utf8')

/** Replaces a text that the file must have. */
function replace(file: string, from: string | RegExp, to: string): void {
  const text = textOf(file)
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${file} has no ${String(from)}`)
  writeFileSync(at(`site/${file}`), changed)
}

const found = (made: readonly string[] = []) => {
  const options: SiteOptions = {
    root: folder.path,
    content,
    config,
    out: at('site'),
    url: undefined,
    now,
    includeUnpublished: false,
  }
  return checkOutput(at('site'), new Set(made), read, options, settings).map(({ code, message }) => `${code}: ${message}`)
}

describe('the check of a built site', () => {
  test('finds nothing in a site as it was built, whether or not its files have been read before', () => {
    expect(found()).toEqual([])
    expect(found()).toEqual([])
  })

  const unpublished = 'Rope, oil, tea. More to come.'
  const seeded: readonly (readonly [kind: string, seed: () => void, expected: readonly (string | RegExp)[]])[] = [
    [
      'a link in the foot of every page that leads to nothing',
      () => {
        for (const file of filesIn(at('site')).filter(
          (it) => it.endsWith('.html') && textOf(it).includes('<footer class="colophon"'),
        ))
          replace(file, '<footer class="colophon">', '$&<a href="/credits/">Credits</a>')
      },
      [/^output-link-dead: The link to `\/credits\/` in `1\/index.html` and \d+ other files leads to nothing on the site/],
    ],
    [
      'a fragment that its page does not have',
      () => replace('index.html', '</header>', '<a href="/2/#no-such-item">there</a></header>'),
      ['output-link-dead: The link to `/2/#no-such-item` in `index.html` leads to a place that the page there does not have'],
    ],
    [
      'a fragment of its own page that it does not have',
      () => replace('index.html', '</header>', '<a href="#no-such-place">there</a></header>'),
      ['output-link-dead: The link to `#no-such-place` in `index.html` leads to a place that the page there does not have'],
    ],
    [
      'a redirect to nothing',
      () => replace('fog/index.html', 'url=/4/', 'url=/44/'),
      ['output-link-dead: The link to `/44/` in `fog/index.html` leads to nothing'],
    ],
    [
      'a link in a feed that is relative',
      () => replace('feed.xml', '<link>https://bellbuoy.example/7/</link>', '<link>/7/</link>'),
      ['output-address-relative: `feed.xml` has the address `/7/`'],
    ],
    [
      'a link in the HTML of a feed that is relative',
      () => replace('feed.xml', '<![CDATA[', '<![CDATA[<p><a href="../6/">Six</a></p>'),
      ['output-address-relative: `feed.xml` has the address `../6/`'],
    ],
    [
      'an address in a calendar that is relative',
      () => replace('events.ics', /^URL;VALUE=URI:.*(?:\r\n[ ].*)*/m, 'URL;VALUE=URI:/events/storm-forum-2026/'),
      ['output-address-relative: `events.ics` has the address `/events/storm-forum-2026/`'],
    ],
    [
      'an address in JSON that is relative',
      () => replace('issues.json', '"url":"https://bellbuoy.example/7/"', '"url":"/7/"'),
      ['output-address-relative: `issues.json` has the address `/7/`'],
    ],
    [
      'an address in JSON-LD that is relative',
      () => replace('events/storm-forum-2026/index.html', '"url":"https://stormforum.example/2026/"', '"url":"/2026/"'),
      ['output-address-relative: `events/storm-forum-2026/index.html` has the address `/2026/`'],
    ],
    [
      'an address in a calendar at which nothing is published',
      () => replace('events.ics', /^URL;VALUE=URI:.*(?:\r\n[ ].*)*/m, 'URL;VALUE=URI:https://bellbuoy.example/events/gone/'),
      ['output-link-dead: The link to `https://bellbuoy.example/events/gone/` in `events.ics` leads to nothing'],
    ],
    [
      'a page without a title',
      () => replace('about/index.html', /<title>.*?<\/title>/, '<title> </title>'),
      ['output-title-missing: `about/index.html` has no title'],
    ],
    [
      'a page without a description',
      () => replace('about/index.html', /<meta name="description"[^>]*>/, ''),
      ['output-description-missing: `about/index.html` has no description'],
    ],
    [
      'an id that comes twice',
      () => replace('3/index.html', '</main>', '<p id="content"></p></main>'),
      ['output-id-repeated: `3/index.html` has the id `content` more than once'],
    ],
    [
      'a file that nobody owns',
      () =>
        writeFiles(at('site'), { 'old/index.html': '<!doctype html><title>Old</title><meta name="description" content="Old.">' }),
      ['output-file-stray: `old/index.html` is on the site'],
    ],
    [
      'a page that is missing and that nothing links to',
      () => rmSync(at('site/fog/index.html')),
      ['output-file-missing: `fog/index.html` was promised, and has not been written.'],
    ],
    [
      'a feed that no reader could parse',
      () => replace('topics/fog/feed.xml', '</channel>', '&nbsp;</channel>'),
      [/^output-malformed: `topics\/fog\/feed.xml` cannot be read by the programs that it is for: Invalid character entity/],
    ],
    [
      'JSON that is cut off',
      () => writeFileSync(at('site/3.json'), textOf('3.json').slice(0, -5)),
      [/^output-malformed: `3.json` cannot be read/],
    ],
    [
      'a calendar that is cut off',
      () => writeFileSync(at('site/events.ics'), textOf('events.ics').replace('END:VCALENDAR', '')),
      [/^output-malformed: `events.ics` cannot be read/],
    ],
    [
      'the page of a draft',
      () => {
        mkdirSync(at('site/8'))
        writeFileSync(at('site/8/index.html'), textOf('7/index.html').replaceAll('/7/', '/8/'))
      },
      ['output-unpublished: `8/index.html` is on the site, and shows a text that is held back.'],
    ],
    [
      'the address of a draft in the sitemap',
      () => replace('sitemap-0.xml', '</urlset>', '<url><loc>https://bellbuoy.example/8/</loc></url></urlset>'),
      ['output-unpublished: `sitemap-0.xml` has the address `https://bellbuoy.example/8/` of a text that is held back'],
    ],
    [
      'words of a draft on a page',
      () => replace('topics/rope/index.html', '</main>', `<blockquote>${unpublished}</blockquote></main>`),
      [`output-unpublished: \`topics/rope/index.html\` shows “${unpublished}” of a text that is held back.`],
    ],
    [
      'words of a draft in JSON',
      () => replace('issues.json', '"issues": [', '"next": "Bell Buoy 8: Winter stores", "issues": ['),
      ['output-unpublished: `issues.json` shows “Bell Buoy 8: Winter stores”'],
    ],
    [
      'words of a draft in a calendar',
      () => replace('events.ics', 'DESCRIPTION:', 'DESCRIPTION:What to have in before the ice.\\n'),
      ['output-unpublished: `events.ics` shows “What to have in before the ice.”'],
    ],
  ]

  test.each(seeded)('finds %s, and nothing else', (_, seed, expected) => {
    found()
    seed()
    expect(found()).toEqual(
      expected.map((it): unknown => (typeof it === 'string' ? expect.stringContaining(it) : expect.stringMatching(it))),
    )
  })

  test('takes a page for one that a newsletter adds if Astro has made it, and answers for its links no more than for those of a text', () => {
    const page =
      '<!doctype html><html lang="en"><title>Jobs</title><meta name="description" content="Jobs."><a href="/nowhere/">x</a>'
    writeFiles(at('site'), { 'jobs/index.html': page })
    expect(found(['jobs/index.html'])).toEqual([expect.stringContaining('page-link-dead: The link to `/nowhere/`')])
  })
})

describe('a build whose site has a fault', () => {
  const script = path.join(project, 'tests/support/site-with-pages.ts')
  const build = (...pages: string[]) => {
    const { NODE_ENV, VITEST, TEST, ...shell } = process.env
    const options: SiteOptions = {
      root: project,
      content,
      config,
      out: at('site'),
      url: undefined,
      now,
      includeUnpublished: false,
    }
    const env = { ...shell, ...environmentOf(options) }
    return spawnSync(process.execPath, [script, 'build', ...pages], { cwd: project, env, encoding: 'utf8' })
  }

  test('leaves the old site as it is, and says which file has what', () => {
    writeFiles(folder.path, {
      'leak.astro':
        '<html lang="en"><head><title>Next</title><meta name="description" content="Next." /></head><body><a href="/8/">Next</a></body></html>',
    })
    cpSync(path.join(inject('site'), '.galley-site'), at('site/.galley-site'))
    appendFileSync(at('site/index.html'), '<!-- the old site -->')
    const { status, stdout, stderr } = build(`/next=${at('leak.astro')}`)
    expect(status).not.toBe(0)
    expect(stdout + stderr).toMatch(/`next\/index\.html` has the address `\/8\/` of a text that is held back/)
    expect(stdout + stderr).toContain('The new site has faults, and was not published.')
    expect(textOf('index.html')).toMatch(/<!-- the old site -->$/)
    expect(filesIn(at('site'))).not.toContain('next/index.html')
  })
})
