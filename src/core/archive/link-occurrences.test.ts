import { expect, test } from 'vitest'
import { pageHtml } from '../../../tests/support/core.ts'
import { settingsSchema } from '../model/settings.ts'
import { build } from '../pipeline.ts'
import { read } from '../read.ts'
import { issuesFeed } from '../feeds/issues-feed.ts'

const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://letters.example/', author: 'A' })
const context = {
  settings,
  now: '2027-01-01T00:00:00Z',
  includeUnpublished: false,
  assets: new Set<string>(),
  served: new Set<string>(),
}

/** An archive of issues by number, each a text under one heading. */
function viewsOf(texts: Readonly<Record<number | string, string>>) {
  const entries = Object.entries(texts).map(([name, text], index) => {
    const date = `2026-01-${String(/^\d+$/.test(name) ? Number(name) : 20 + index).padStart(2, '0')}`
    const bytes = new TextEncoder().encode(`---\ntitle: Letter ${name}\ndate: ${date}\n---\n\n## Process\n\n${text}\n`)
    return read({ path: `issues/${name}/index.md`, bytes }, 'issue', settings)
  })
  return build({ entries }, context).views
}

const pageOf = (views: ReturnType<typeof viewsOf>, name: number | string) =>
  views.issues.find((issue) => issue.name === String(name))!
const htmlOf = (views: ReturnType<typeof viewsOf>, name: number) => {
  const { text, alsoIn } = pageOf(views, name)
  return pageHtml(text, { alsoIn })
}

const kettle = '[Why the kettle sings](https://steam.example/why) — The steam.'
const tea = '[On tea](https://tea.example/on-tea) — Green.'

test('an item names the issues before and since that have its link, newest first', () => {
  const views = viewsOf({
    1: kettle,
    2: tea,
    3: kettle.replace('https://', 'http://www.'),
    5: kettle.replace('why', 'why?utm_source=x'),
  })
  expect(pageOf(views, 3).alsoIn).toEqual([
    {
      item: 0,
      title: 'Why the kettle sings',
      url: '/3/#why-the-kettle-sings',
      role: 'editorial',
      issues: [
        { url: '/5/#why-the-kettle-sings', title: 'Letter 5', name: '5', day: '2026-01-05', role: 'editorial' },
        { url: '/1/#why-the-kettle-sings', title: 'Letter 1', name: '1', day: '2026-01-01', role: 'editorial' },
      ],
    },
  ])
  expect(pageOf(views, 2).alsoIn).toEqual([])
  expect(htmlOf(views, 3)).toContain(
    '</p>\n<p class="also-in">Also in <a href="/5/#why-the-kettle-sings" aria-label="also in #5: Letter 5">#5</a>, ' +
      '<a href="/1/#why-the-kettle-sings" aria-label="also in #1: Letter 1">#1</a></p>',
  )
})

test('the role of a link in other issues is named; the same role comes first', () => {
  const views = viewsOf({
    1: `${kettle} *SPONSORED*`,
    2: `[A](https://a.example/a) — As in [this](https://steam.example/why).`,
    3: kettle,
    4: kettle,
  })
  expect(htmlOf(views, 4).replace(/<[^>]+>/g, '')).toContain('Also in #3; sponsored in #1; mentioned in #2')
  expect(htmlOf(views, 1).replace(/<[^>]+>/g, '')).toContain('Recommended in #4, #3; mentioned in #2')
})

test('own pages, bare domains, profiles and what stands in most issues are no repetitions', () => {
  const text =
    '[Subscribe](https://letters.example/1/) — Do.\n\n[Kettle](https://kettle.example/) — Home.\n\n[Jane](https://github.com/janedoe) — Her.'
  expect(pageOf(viewsOf({ 1: text, 2: text }), 2).alsoIn).toEqual([])
  const five = viewsOf({ 1: kettle, 2: kettle, 3: kettle, 4: kettle, 5: kettle })
  expect(five.issues.flatMap(({ alsoIn }) => alsoIn)).toEqual([])
})

test('a list has the note in the entry; a paragraph of several items names the one that is meant', () => {
  const list = viewsOf({ 1: kettle, 2: `- ${kettle}\n- ${tea}\n- [Mugs](https://mugs.example/all)` })
  expect(htmlOf(list, 2)).toMatch(
    /<li id="why-the-kettle-sings">[^\n]*\n<p class="also-in">Also in [^\n]*<\/p><\/li>\n<li id="on-tea">/,
  )
  const prose = 'Read about [how eels sleep](https://eel.example/sleep) and [how eels eat](https://eel.example/eat).\n\n'
  const pair = viewsOf({ 1: prose, 2: prose.repeat(3) })
  expect(htmlOf(pair, 2)).toContain('“how eels sleep” mentioned in <a')
})

test('an issue without a number goes by its title', () => {
  const views = viewsOf({ 1: kettle, 'the-big-boil': kettle })
  expect(htmlOf(views, 1)).toContain('>Letter the-big-boil</a>')
})

test('feeds leave it out', () => {
  const views = viewsOf({ 1: kettle, 2: kettle })
  expect(htmlOf(views, 2)).toContain('also-in')
  expect(JSON.stringify(issuesFeed(views.issues, settings, () => ({})))).not.toMatch(/also-in|Also in|galley:end/)
})

test('no mark of where items end is left', () => {
  const views = viewsOf({
    1: `${kettle}\n\n${tea}\n\n- [Mugs](https://mugs.example/all)\n- [Cups](https://cups.example/all)`,
  })
  expect(JSON.stringify(views)).not.toContain('galley:end')
})

test('a new issue changes the pages that share a link with it, and the one before it', () => {
  const before = {
    1: kettle,
    2: tea,
    3: '[Mugs](https://mugs.example/all) — Of clay.',
    4: '[Cups](https://cups.example/all) — Of tin.',
  }
  const [old, grown] = [viewsOf(before), viewsOf({ ...before, 5: `${kettle}\n\n[New](https://new.example/post)` })]
  const changed = old.issues.filter((issue) => JSON.stringify(issue) !== JSON.stringify(pageOf(grown, issue.name)))
  expect(changed.map(({ name }) => name).sort()).toEqual(['1', '4'])
})
