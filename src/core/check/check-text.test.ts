import { describe, expect, test } from 'vitest'
import { bytesOf, page, settingsOf } from '../../../tests/support/core.ts'
import { read } from '../read.ts'

const reported = (text: string) =>
  read({ path: 'issues/1/index.md', bytes: bytesOf(text) }, 'issue', settingsOf()).findings.map(({ code, place, message }) => [
    code,
    place.line,
    place.column,
    message,
  ])
const titled = (title: string) => reported(page(`date: 2026-01-04\ntitle: ${title}`))

describe('title-trailing-comma', () => {
  test.each([
    ['Tides, boats,', '“boats,”'],
    ['"Tides, boats, "', '“boats,”'],
    ['Tides;', '“Tides;”'],
    ['"Tides:"', '“Tides:”'],
    ['","', '“,”'],
  ])('%s', (title, end) => {
    expect(titled(title)).toEqual([['title-trailing-comma', 3, 1, `The title ends in ${end}; finish it, or take the mark away.`]])
  })

  test.each(['Tides, boats', 'Tides.', 'Tides!', 'Tides …', '2026', '":-)"'])('nothing of %s', (title) => {
    expect(titled(title)).toEqual([])
  })
})

describe('section-placeholder', () => {
  const issue = (text: string) =>
    reported(page('title: One\ndate: 2026-01-04', text)).filter(([code]) => code === 'section-placeholder')

  test.each([
    ['## Events\n\nEVENTS', 6],
    ['Hello.\n\n## Events\n\n**EVENTS**\n\n## More\n\nText.', 8],
    ['## On **call**\n\nON CALL', 6],
    ['## Überblick\n\nÜBERBLICK', 6],
  ])('%j', (text, line) => {
    expect(issue(text)).toMatchObject([
      ['section-placeholder', line, 1, expect.stringContaining('still holds its placeholder “')],
    ])
  })

  test.each([
    ['a section with text', '## Events\n\nEVENTS are here.'],
    ['a section without any', '## Events\n\n## More\n\nText.'],
    ['another heading’s', '## Events\n\nMORE'],
    ['the heading itself', '## Events\n\nEvents'],
  ])('nothing of %s', (_, text) => {
    expect(issue(text)).toEqual([])
  })
})

test('rules speak though the front matter is at fault', () => {
  expect(reported(page('title: Tides,', '## A\n\nA')).map(([code]) => code)).toEqual([
    'front-matter-invalid',
    'section-placeholder',
    'title-trailing-comma',
  ])
})

test('and though it cannot be read', () => {
  expect(reported('+++\ntitle =\n+++\n\n## Tools\n\nTOOLS').map(([code]) => code)).toEqual([
    'front-matter-syntax',
    'placeholder',
    'section-placeholder',
  ])
  expect(reported('---\ntitle: One\n\nTODO').map(([code]) => code)).toEqual(['front-matter-syntax'])
})
