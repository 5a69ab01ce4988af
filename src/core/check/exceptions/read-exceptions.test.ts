import { describe, expect, test } from 'vitest'
import { bytesOf, settingsOf } from '../../../../tests/support/core.ts'
import { read } from '../../read.ts'
import { unusedIn, withoutAllowed } from './apply-exceptions.ts'

const front = '---\ntitle: One\ndate: 2026-01-04\n---\n'
const readingOf = (text: string, name = 'index.md') =>
  read({ path: `issues/1/${name}`, bytes: bytesOf(text) }, 'issue', settingsOf())
const covered = (text: string, name?: string) =>
  readingOf(text, name).exceptions.map(({ code, lines, reason }) => [code, lines, reason])
const invalid = (text: string) =>
  readingOf(text).findings.flatMap(({ code, message }) => (code === 'exception-invalid' ? [message] : []))

describe('a comment covers', () => {
  const comment = '<!-- galley: allow link-repeated: it is back -->'

  test.each([
    ['the paragraph that it stands in', `One\ntwo. ${comment}\n\nThree.`, [6, 7]],
    ['the block after it', `Zero.\n\n${comment}\n\nOne\ntwo.\n\nThree.`, [10, 11]],
    ['the block right above it', `One\ntwo.\n${comment}\n\nThree.`, [6, 7]],
    ['an entry of a list', `- One ${comment}\n\n  two\n- Three`, [6, 8]],
    ['a section, before its heading', `${comment}\n\n## A\n\nOne.\n\n### B\n\nTwo.\n\n## C\n\nThree.`, [8, 15]],
    ['the last section', `${comment}\n\n## A\n\nOne.`, [8, 10]],
    ['a heading’s line, within it', `## A ${comment}\n\nOne.`, [6, 6]],
    ['a quotation’s paragraph', `> One. ${comment}\n>\n> Two.`, [6, 6]],
    ['the block after another comment', `${comment}\n\n<!-- galley: sponsor -->\n\nOne.`, [10, 10]],
  ])('%s', (_, text, lines) => {
    expect(covered(`${front}\n${text}`)).toEqual([['link-repeated', lines, 'it is back']])
  })

  test('whatever marks its reason has', () => {
    const reason = '5 > 4 and *all* agree -- see a/b'
    expect(covered(`${front}\n<!-- galley: allow link-held: ${reason} -->\n\nOne.`)).toEqual([['link-held', [8, 8], reason]])
    expect(covered(`${front}\n{/* galley: allow link-held: 5 > 4 * 1 */}\n\nOne.`, 'index.mdx')).toEqual([
      ['link-held', [8, 8], '5 > 4 * 1'],
    ])
  })

  test('the whole file, as `allow-file`', () => {
    expect(covered(`${front}\nOne.\n\n<!-- galley: allow-file html-removed, link-held: so be it -->`)).toEqual([
      ['html-removed', null, 'so be it'],
      ['link-held', null, 'so be it'],
    ])
  })

  test('the same in MDX', () => {
    expect(covered(`${front}\n{/* galley: allow link-held: soon */}\n\nOne.`, 'index.mdx')).toEqual([
      ['link-held', [8, 8], 'soon'],
    ])
  })

  test('besides what other words say', () => {
    const { exceptions, findings } = readingOf(
      `${front}\n[A](https://a.example/x) <!-- galley: sponsor, allow link-held: soon -->`,
    )
    expect(exceptions).toMatchObject([{ code: 'link-held', reason: 'soon' }])
    expect(findings).toEqual([])
  })
})

describe('in front matter a comment covers', () => {
  test.each([
    ['the key below it', '# galley: allow description-empty: none today\ndescription: ""\ntags: []', [4, 4]],
    ['the key before it', 'description: "" # galley: allow description-empty: none today\ntags: []', [4 - 1, 3]],
    ['a key of many lines', '# galley: allow description-empty: none today\ndescription: >\n  a\n  b\ntags: []', [4, 6]],
    ['the last key', '# galley: allow description-empty: none today\ntags:\n  - a', [4, 5]],
  ])('%s', (_, keys, lines) => {
    expect(covered(`---\ntitle: One\n${keys}\n---\n`)).toEqual([['description-empty', lines, 'none today']])
  })

  test('the same in TOML', () => {
    expect(covered('+++\ntitle = "One"\n# galley: allow title-trailing-comma: a poem\ndate = 2026-01-04\n+++\n')).toEqual([
      ['title-trailing-comma', [4, 4], 'a poem'],
    ])
  })
})

describe('a comment does not hold', () => {
  test.each([
    [
      'without a reason',
      'allow link-held',
      /allows `link-held` without a reason, so it does not hold; say why after a colon: `allow link-held: …`/,
    ],
    ['without a code', 'allow', /names no code; write `allow link-repeated: /],
    ['of an unknown code', 'allow link-repaeted: why', /no finding `link-repaeted`; did you mean `link-repeated`\?/],
    ['of what blocks publishing', 'allow front-matter-invalid: why', /keeps the file from being published, which no comment/],
  ])('%s', (_, words, message) => {
    const text = `${front}\nOne. <!-- galley: ${words} -->`
    expect(invalid(text)).toEqual([expect.stringMatching(message)])
    expect(covered(text)).toEqual([])
  })

  test('though the other codes of it do', () => {
    expect(covered(`${front}\nOne. <!-- galley: allow link-hold, html-removed: why -->`)).toEqual([
      ['html-removed', [6, 6], 'why'],
    ])
  })
})

test.each(['the depth is > 3 m', 'it goes to sea*', 'see https://kelp.example/a'])('a reason may be: %s', (reason) => {
  expect(covered(`${front}\nOne. <!-- galley: allow link-held: ${reason} -->`)).toEqual([['link-held', [6, 6], reason]])
})

test('topics may be called anything', () => {
  expect(covered(`${front}\nOne. <!-- galley: topics: allow lists, allow link-held: x -->`)).toEqual([])
})

describe('what is allowed', () => {
  const place = { file: 'issues/1/index.md', line: 8 }
  const finding = { code: 'link-held', place, message: '' } as const
  const { exceptions } = readingOf(`${front}\n<!-- galley: allow link-held: soon -->\n\nOne.`)

  test('is not reported where it is allowed, and is everywhere else', () => {
    expect(withoutAllowed([finding], exceptions)).toEqual([])
    for (const other of [
      { ...finding, place: { ...place, line: 9 } },
      { ...finding, place: { file: place.file } },
      { ...finding, place: { ...place, file: 'issues/2/index.md' } },
      { ...finding, code: 'html-removed' } as const,
    ])
      expect(withoutAllowed([other], exceptions)).toEqual([other])
  })

  test('and never found is a leftover', () => {
    expect(unusedIn([finding], exceptions, { rules: {} })).toEqual([])
    expect(unusedIn([], exceptions, { rules: {} })).toMatchObject([{ code: 'exception-unused', place: { line: 6 } }])
    expect(unusedIn([], exceptions, { rules: { 'link-held': 'off' } })).toEqual([])
  })

  test('is told apart from what else the file allows', () => {
    const both = readingOf(`${front}\n<!-- galley: allow link-held, html-removed: soon -->\n\nOne.`).exceptions
    const other = { ...finding, code: 'html-removed' } as const
    expect(withoutAllowed([finding, other], both)).toEqual([])
    expect(unusedIn([other], both, { rules: {} })).toEqual([
      {
        code: 'exception-unused',
        place: { file: place.file, line: 6, column: 1, endLine: 6, endColumn: 53 },
        message: 'The comment allows `link-held`, and there is no such finding here; remove it.',
      },
    ])
  })
})

describe('what is no comment on findings', () => {
  test.each([
    ['a text without front matter', '# galley: allow link-held: soon'],
    ['a key’s text', `---\ntitle: 'a# galley: allow link-held: soon'\n---\n`],
    ['another word', `---\ntitle: One # galley: allowed link-held: soon\n---\n`],
    ['a line below front matter', `${front}\n# galley: allow link-held: soon`],
    ['another comment', `${front}\nOne. <!-- allow link-held: soon -->`],
  ])('%s', (_, text) => expect(covered(text)).toEqual([]))

  test('a comment that is set in covers the key below it', () => {
    expect(covered(`---\ntitle: One\nimage:\n  # galley: allow link-held: soon\n  src: a.png\ntags: []\n---\n`)).toEqual([
      ['link-held', [6, 6], 'soon'],
    ])
  })
})
