import { describe, expect, test } from 'vitest'
import { htmlOf, page, publishFiles, readText } from '../../../tests/support/core.ts'
import { issueJson, issueText } from '../feeds/issue-files.ts'

const refusedIn = (text: string) =>
  readText(text)
    .findings.filter(({ code }) => code === 'link-refused')
    .map(({ place: { line, column } }) => [line, column])

describe('what has an address that is refused is text', () => {
  test.each([
    ['A [*tide* table](javascript:x) b', '<p>A <em>tide</em> table b</p>', [6, 3]],
    ['A ![tides](javascript:x) b', '<p>A tides b</p>', [6, 3]],
    ['A ![](javascript:x) b', '<p>A  b</p>', [6, 3]],
    ['[![tides](data:x)](https://kelp.example/)', '<a href="https://kelp.example/">tides</a>', [6, 2]],
    ['[![tides](https://kelp.example/a.png)](data:x)', 'alt="tides"', [6, 1]],
    ['<javascript:alert(1)>', '<p>javascript:alert(1)</p>', [6, 1]],
    ['A [tide][t] and ![tides][t].\n\n[t]: vbscript:x', '<p>A tide and tides.</p>', [8, 1]],
    ['A[^1]\n\n[^1]: b [c](data:x)', 'b c ', [8, 9]],
    ['| a |\n|---|\n| [b](data:x) |', '<td>b</td>', [8, 3]],
    ['## A [b](data:x)', 'A b', [6, 6]],
    ['> - a [b](data:x)', '<li>a b</li>', [6, 7]],
    ['[b](https://jane@kelp.example/)', '<p>b</p>', [6, 1]],
    ['A <a href="javascript:x">b</a> c', '<p>A <a>b</a> c</p>', [6, 3]],
    ['A <img src="javascript:x" alt="b"> c', '<p>A b c</p>', [6, 3]],
    ['{{< figure src="a.png" link="javascript:x" >}}', '<a>', [6, 1]],
  ])('%s', (text, html, place) => {
    expect(htmlOf(text)).toContain(html)
    expect(refusedIn(text)).toEqual([place])
  })
})

test('the tree that the rules read is as the editor wrote it', () => {
  const { findings } = readText('[a](htps://kelp.example/)')
  expect(findings.map(({ code }) => code)).toEqual(['link-malformed'])
})

describe('front matter', () => {
  const { views, findings } = publishFiles({
    'issues/1/index.md': page(
      'title: One\ndate: 2026-01-04\nsponsor: { name: Nets, url: "javascript:alert(1)" }\nimage: { src: "///…", alt: a }',
      '## Events\n\n- [Kelp Conf](javascript:alert(1)) - June 3, 2026 - Berlin, Germany\n\n[two](/javascript:alert(1)) [site](https://kelp.example/javascript:alert(1)) <a href="/javascript:alert(2)">z</a>',
    ),
    'events/regatta.md': page('title: Regatta\nstart: 2026-07-01\nurl: "javascript:alert(1)"'),
  })
  const [issue] = views.issues

  test('keeps what it says beside the address, and the page is published', () => {
    expect(issue).toMatchObject({ sponsor: { name: 'Nets', url: null }, image: null })
    expect(views.events.map(({ title, website }) => [title, website])).toEqual([
      ['Kelp Conf', null],
      ['Regatta', null],
    ])
  })

  test('is reported at its line and column', () => {
    const refused = findings.filter(({ code }) => code === 'link-refused')
    expect(refused.map(({ place: { file, line, column } }) => [file, line, column])).toEqual([
      ['events/regatta.md', 4, 1],
      ['issues/1/index.md', 4, 24],
      ['issues/1/index.md', 5, 10],
      ['issues/1/index.md', 10, 3],
    ])
  })

  test('a path of the site that nothing answers at stays one, and is reported as such', () => {
    const missing = findings.filter(({ code }) => code === 'link-internal-missing')
    expect(missing.map(({ place: { line, column } }) => [line, column])).toEqual([
      [12, 1],
      [12, 29],
      [12, 78],
    ])
    const [files] = views.issueFiles
    const addressOf = () => files!.url
    const shown = `${issueJson(files!, addressOf)}\n${issueText(files!, addressOf)}\n${JSON.stringify(issue!.text)}`
    expect(shown.match(/"javascript:|\(javascript:|=.?javascript:/)).toBeNull()
    expect(shown).toContain('https://kelp.example/javascript:alert')
  })
})
