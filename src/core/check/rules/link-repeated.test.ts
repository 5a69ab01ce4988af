import { describe, expect, test } from 'vitest'
import type { Issue } from '../../model/publication.ts'
import { settingsSchema } from '../../model/settings.ts'
import { read } from '../../read.ts'
import { checkInSeries } from '../check-series.ts'
import { diagnose } from '../report/diagnose.ts'
import { newestFirst, seriesOf } from '../series/series.ts'

const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://letters.example/', author: 'A' })

function issueOf(name: number | string, text: string, date = `2026-01-${String(name).padStart(2, '0')}`): Issue {
  const bytes = new TextEncoder().encode(`---\ntitle: Letter ${name}\ndate: ${date}\n---\n\n## Process\n\n${text}\n`)
  const { publication } = read({ path: `issues/${name}/index.md`, bytes }, 'issue', settings)
  if (publication?.kind !== 'issue') throw new Error('the text is at fault')
  return publication
}

const item = (title: string, url: string, commentary = 'Read it.') => `[${title}](${url}) — ${commentary}`
const filler = item('Something else', 'https://other.example/else')
const findingsIn = (issue: Issue, ...views: Issue[]) =>
  checkInSeries(seriesOf(newestFirst(views, settings), settings).subjectOf(issue)).filter(({ code }) => code === 'link-repeated')

const first = issueOf(3, item('Why the kettle sings', 'https://www.steam.example/why/?utm_source=a'))

test('an item that ran is reported, with its issue, the day and what to do', () => {
  const again = issueOf(5, `${filler}\n\n${item('The singing kettle', 'http://steam.example/why#top')}`)
  expect(findingsIn(again, first)).toEqual([
    {
      code: 'link-repeated',
      place: { file: 'issues/5/index.md', line: 10, column: 1, endLine: 10, endColumn: 62 },
      message: '“The singing kettle” ran in #3 of 2026-01-03 already; take it out, or say that it is back, and why.',
    },
  ])
})

test('all issues that had it are named, the last with its day', () => {
  const second = issueOf(4, item('Kettles', 'https://steam.example/why'))
  const [finding] = findingsIn(issueOf(5, item('Kettles', 'https://steam.example/why')), first, second)
  expect(finding?.message).toMatch(/ran in #4 of 2026-01-04 already, and in #3;/)
})

test('up to ten issues back is a warning, more is worth knowing', () => {
  const severityAt = (name: number) =>
    diagnose(findingsIn(issueOf(name, item('Kettles', 'https://steam.example/why')), first), settings)[0]?.severity
  expect(severityAt(13)).toBe('warning')
  expect(severityAt(14)).toBe('info')
})

test('a survey that readers are reminded of is a hint', () => {
  for (const [title, url] of [
    ['What do you brew in?', 'https://forms.gle/kEttle42'],
    ['Our summer survey', 'https://steam.example/asked'],
    ['Take the steam survey today', 'https://steam.example/asked'],
  ] as const) {
    const survey = (name: number) => issueOf(name, item(title, url))
    expect(diagnose(findingsIn(survey(5), survey(4)), settings)).toMatchObject([{ severity: 'info' }])
  }
})

test.each([
  ['an event', '[Kettle Conf](https://conf.example/2026), April 9, 2026, Lisbon', 'Events'],
  ['a job', '[Boiler at Kettle & Co.](https://jobs.example/boiler)', 'Jobs'],
  ['a sponsor', '[Kettles](https://rent.example/kettles) — All sizes. *SPONSORED*', 'Process'],
  ['an own page', '[How to subscribe](https://letters.example/subscribe/) — Do.', 'Process'],
  ['a bare domain', '[Kettle](https://kettle.example/) — The site.', 'Process'],
  ['a profile', '[Jane Doe](https://github.com/janedoe) — Follow her.', 'Process'],
  ['a numbered list', '1. [Best](https://a.example/best-of-all)\n2. [Next](https://a.example/next)', 'Most read'],
])('%s may come again', (_, text, heading) => {
  const written = `${filler}\n\n## ${heading}\n\n${text}`
  expect(findingsIn(issueOf(5, written.replace('/else', '/5')), issueOf(4, written.replace('/else', '/4')))).toEqual([])
})

test('so may what stands in most issues', () => {
  const survey = (name: number) => issueOf(name, item('Our survey', 'https://forms.example/survey'))
  expect(findingsIn(survey(5), survey(4), survey(3), survey(2))).toHaveLength(1)
  expect(findingsIn(survey(5), survey(4), survey(3), survey(2), survey(1))).toEqual([])
})

test.each([
  'Back because winter is, too.',
  'We linked to it before, and were right.',
  'Worth repeating.',
  'Already shared in spring.',
])('an item may say itself that it is back: %s', (commentary) => {
  expect(findingsIn(issueOf(5, item('Kettles', 'https://steam.example/why', commentary)), first)).toEqual([])
})

test.each(['The kettle is back in fashion.', 'It ran for years.', 'Jane shared her notes.'])(
  'but not by chance: %s',
  (commentary) => {
    expect(findingsIn(issueOf(5, item('Kettles', 'https://steam.example/why', commentary)), first)).toHaveLength(1)
  },
)

test('an item that links to the issue that had it is there on purpose', () => {
  const text = item('Kettles', 'https://steam.example/why', 'As in [letter 3](/3/), for it is winter.')
  expect(findingsIn(issueOf(5, text), first)).toEqual([])
  expect(findingsIn(issueOf(5, text.replace('(/3/)', '(/2/)')), first)).toHaveLength(1)
})

test('a mention in prose is no run, neither before nor now', () => {
  const mention = issueOf(4, item('Something', 'https://other.example/a', 'As in [the piece](https://steam.example/why).'))
  expect(findingsIn(mention, first)).toEqual([])
  expect(findingsIn(issueOf(5, item('Kettles', 'https://steam.example/why')), mention)).toEqual([])
})

test('the post of the week is reported when it is last week’s', () => {
  const post = (name: number, picture: string) =>
    issueOf(
      name,
      `${filler.replace('else)', `${name})`)}\n\n## Post of the week\n\n[![A kettle](${picture})](https://x.com/jane/status/42)`,
    )
  expect(findingsIn(post(5, 'b.png'), post(4, 'a.png')).map(({ place }) => place.line)).toEqual([12])
})

test('a special without a number collects what ran, and is not compared', () => {
  const special = issueOf('the-big-kettle-outage', item('Kettles', 'https://steam.example/why'), '2026-01-04')
  expect(findingsIn(issueOf(5, item('Kettles', 'https://steam.example/why')), special)).toEqual([])
  expect(findingsIn(special, first)).toEqual([])
})

test('later issues and the issue itself are not before it', () => {
  const text = item('Kettles', 'https://steam.example/why')
  expect(findingsIn(issueOf(3, text, '2026-01-20'), first, issueOf(4, text))).toEqual([])
})

describe('the post of the week', () => {
  const post =
    (url: string, around = '') =>
    (name: number) =>
      issueOf(
        name,
        `${filler.replace('else)', `${name})`)}\n\n## Post of the week\n\n[![A kettle](${name}.png)](${url})${around}`,
      )
  const isReported = (made: (name: number) => Issue) => findingsIn(made(5), made(4)).length > 0

  test.each([
    'https://x.com/jane/status/42',
    'https://social.example/post/a1',
    'https://social.example/posts/a1',
    'https://forum.example/r/kettles/comments/a1',
    'https://pictures.example/p/a1',
    'https://toots.example/@jane/42',
  ])('is one by its address: %s', (url) => expect(isReported(post(url))).toBe(true))

  test.each([
    'https://social.example/posted/a1',
    'https://x.com/jane/status/',
    'https://toots.example/@jane/about',
    'https://toots.example/@jane/42/replies',
    'https://kettle.example/essays/steam',
  ])('is none: %s', (url) => expect(isReported(post(url))).toBe(false))

  test('stands alone in its paragraph', () =>
    expect(isReported(post('https://x.com/jane/status/42', ' says it all, and so do her friends.'))).toBe(false))
})

describe('a survey', () => {
  const severityOf = (title: string, url = 'https://steam.example/asked') =>
    diagnose(findingsIn(issueOf(5, item(title, url)), issueOf(4, item(title, url))), settings).map(({ severity }) => severity)

  test.each([
    ['Our summer survey!', undefined],
    ['The survey.', undefined],
    ['Kettles', 'https://docs.google.com/forms/d/e/1a2b/viewform'],
    ['Kettles', 'http://www.surveymonkey.com/r/kettle'],
    ['Kettles', 'https://steam.typeform.com/to/kettle'],
    ['Kettles', 'https://a.b.qualtrics.com/jfe/kettle'],
    ['Kettles', 'https://tally.so/r/kettle'],
  ])('%s (%s) is a hint', (title, url) => expect(severityOf(title, url)).toEqual(['info']))

  test.each([
    ['We take the survey apart', undefined],
    ['The survey of kettles', undefined],
    ['What a survey says', undefined],
    ['The survey?', undefined],
    ['Kettles', 'https://mytypeform.com/to/kettle'],
    ['Kettles', 'https://steam.example/ask?to=https://forms.gle/kettle'],
    ['Kettles', 'https://docs.google.com/document/d/1a2b'],
  ])('%s (%s) is none', (title, url) => expect(severityOf(title, url)).toEqual(['warning']))
})

describe('who says that an item is back', () => {
  const kettles = (commentary: string) => item('Kettles', 'https://steam.example/why', commentary)

  test.each([
    ['the paragraph after it', `${kettles('Read it.')}\n\nWe linked to it before.`, 0],
    ['a paragraph of the next section', `${kettles('Read it.')}\n\n## More\n\nWe linked to it before.`, 1],
    ['a paragraph before it', `We linked to it before.\n\n${kettles('Read it.')}`, 1],
    ['the item after it', `${kettles('Read it.')}\n\n${filler.replace('Read it.', 'We linked to it before.')}`, 1],
    ['a link elsewhere', `${kettles('Read it.')}\n\n${filler.replace('Read it.', 'See [letter 3](/3/).')}`, 1],
  ])('%s', (_, text, count) => expect(findingsIn(issueOf(5, text), first)).toHaveLength(count))

  test.each([
    ['/3/', 0],
    ['/3', 0],
    ['/3/#process', 0],
    ['/3/?a=1', 0],
    ['/3/index.html', 0],
    ['https://letters.example/3/', 0],
    ['/4/', 1],
    ['/33/', 1],
  ])('a link to %s', (url, count) => {
    expect(findingsIn(issueOf(5, kettles(`As in [that letter](${url}).`)), first)).toHaveLength(count)
  })

  test('a link to any issue that had it will do', () => {
    const second = issueOf(4, kettles('Read it.'))
    for (const url of ['/3/', '/4/']) expect(findingsIn(issueOf(5, kettles(`As in [it](${url}).`)), first, second)).toEqual([])
  })
})

test('all that had it are named, in the order in which they came', () => {
  const [two, three, four] = [2, 3, 4].map((name) => issueOf(name, item('Kettles', 'https://steam.example/why')))
  const others = [6, 7, 8, 9].map((name) => issueOf(name, filler.replace('/else', `/${name}`)))
  const views = [two, three, four, ...others].filter((issue) => issue !== undefined)
  const [finding] = findingsIn(issueOf(10, item('Kettles', 'https://steam.example/why')), ...views)
  expect(finding?.message).toMatch(/ran in #4 of 2026-01-04 already, and in #3, #2; take/)
})

test('specials are compared with specials, and called by their titles', () => {
  const outage = issueOf('outage', item('Kettles', 'https://steam.example/why'), '2026-01-04')
  const flood = issueOf('flood', item('Kettles', 'https://steam.example/why'), '2026-01-11')
  expect(findingsIn(flood, outage)).toMatchObject([{ message: expect.stringContaining('ran in “Letter outage” of 2026-01-04') }])
})
