import { expect, test } from 'vitest'
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
