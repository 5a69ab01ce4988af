import { describe, expect, test } from 'vitest'
import { bytesOf, settingsOf } from '../../../../tests/support/core.ts'
import type { Issue } from '../../model/publication.ts'
import { read } from '../../read.ts'
import { checkWithoutArchive } from '../check-series.ts'
import { seriesOf } from '../series/series.ts'

const settings = settingsOf()

function issueOf(name: string, text = 'Hello.'): Issue {
  const date = `2026-01-${String(Number.parseInt(name)).padStart(2, '0')}`
  const bytes = bytesOf(`---\ntitle: Letter ${name}\ndate: ${date}\n---\n\n${text}\n`)
  const { publication } = read({ path: `issues/${name}/index.md`, bytes }, 'issue', settings)
  if (publication?.kind !== 'issue') throw new Error('the text is at fault')
  return publication
}

const six = ['12', '11', '10', '9', '8', '7-tides'].map((name) => issueOf(name, '[before](https://letters.example/7/)'))
const messagesFor = (text: string, earlier = six) =>
  checkWithoutArchive(seriesOf(earlier, settings).subjectOf(issueOf('13', text))).map(({ message }) => message)

test.each(['/11-kelp/', '/11-kelp', '/11-kelp/#tides', 'https://letters.example/9-kelp/'])('%s leads to no issue', (url) => {
  const withNumber = [...six, issueOf('7')]
  expect(messagesFor(`[kelp](${url})`, withNumber)).toEqual([expect.stringContaining('leads to no issue: none is called')])
})

test.each([
  ['an issue', '/11/'],
  ['an issue with a longer name', '/7-tides/'],
  ['a page that nobody knows here', '/terms/'],
  ['an issue to come', '/14-kelp/'],
  ['another host', 'https://other.example/9-kelp/'],
])('nothing of %s', (_, url) => expect(messagesFor(`[kelp](${url})`, [...six, issueOf('7')])).toEqual([]))

test('nor with too few issues to show what issues are called', () =>
  expect(messagesFor('[kelp](/11-kelp/)', six.slice(0, 3))).toEqual([]))

describe('the newsletter’s own host', () => {
  const sixLinking = (url: string, count = 6) =>
    ['12', '11', '10', '9', '8', '7'].map((name, index) => issueOf(name, index < count ? `[before](${url})` : 'Hello.'))
  const isOwn = (url: string, count?: number) =>
    messagesFor('[kelp](https://letters.example/9-kelp/)', sixLinking(url, count)).length > 0

  test.each([
    ['three issues link to an earlier one there', 'https://letters.example/5/', 3, true],
    ['two issues do', 'https://letters.example/5/', 2, false],
    ['the links have no slash at the end', 'http://Letters.example/5', 6, true],
    ['the number has two digits', 'https://letters.example/06/', 6, true],
    ['they lead to later ones', 'https://letters.example/99/', 6, false],
    ['they lead deeper', 'https://letters.example/5/6/', 6, false],
    ['they lead to a page with a query', 'https://letters.example/5/?a=1', 6, false],
    ['they lead through another host', 'https://other.example/https://letters.example/5/', 6, false],
  ])('where %s', (_, url, count, expected) => expect(isOwn(url, count)).toBe(expected))

  test('is the one that most issues link to', () => {
    const views = ['12', '11', '10', '9', '8', '7'].map((name, index) =>
      issueOf(
        name,
        `[a](https://others.example/5/)${index < 5 ? '' : ' Hello.'}`.repeat(index < 4 ? 1 : 0) +
          ' [b](https://letters.example/5/)',
      ),
    )
    expect(messagesFor('[kelp](https://letters.example/9-kelp/)', views)).toHaveLength(1)
    expect(messagesFor('[kelp](https://others.example/9-kelp/)', views)).toEqual([])
  })
})

test.each([
  ['five numbered issues show it', six.slice(0, 5), '/11-kelp/', 1],
  ['the issue itself is no issue to come', six, '/13-kelp/', 1],
  ['an address of another site with such a path', six, 'https://other.example/x/11-kelp/', 0],
  ['a path below such a name', six, '/11-kelp/notes/', 0],
  ['a path above such a name', six, '/letters/11-kelp/', 0],
  ['a host without a scheme', six, '//letters.example/11-kelp/', 0],
])('%s', (_, earlier, url, count) => expect(messagesFor(`[kelp](${url})`, earlier)).toHaveLength(count))

test('an issue is called by its slug and its aliases, too', () => {
  const bytes = bytesOf('---\ntitle: Letter 6\ndate: 2026-01-06\naliases: [/6-knots/]\n---\n\nHello.\n')
  const { publication } = read({ path: 'issues/6/index.md', bytes }, 'issue', settings)
  if (publication?.kind !== 'issue') throw new Error('the text is at fault')
  expect(messagesFor('[kelp](/6-knots/)', [...six, publication])).toEqual([])
  expect(messagesFor('[kelp](/6-ropes/)', [...six, publication])).toHaveLength(1)
})
