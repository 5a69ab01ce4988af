import { expect, test } from 'vitest'
import { crowdedParagraph } from '../parse/crowding.ts'
import { readText } from '../../../tests/support/core.ts'

const staircase = (levels: number): string => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- x\n`).join('')

test.each([
  ['quotations', '>'.repeat(10_000), 6, 101],
  ['quotations with blanks', '> '.repeat(10_000), 6, 201],
  ['quotations that grow', Array.from({ length: 1000 }, (_, at) => `${'>'.repeat(at)} x\n\n`).join(''), 208, 101],
  ['lists on a line', '- '.repeat(2000), 6, 201],
  ['numbered lists', '1. '.repeat(2000), 6, 301],
  ['lists in quotations', '> - '.repeat(500), 6, 201],
  ['lists', staircase(1000), 106, 201],
  ['elements', '<div>\n'.repeat(20_000), 106, 1],
  ['elements never closed', `${'<b>'.repeat(700)}x\n\n${'More of it.\n\n'.repeat(50)}`, 6, 301],
  ['elements never closed, a paragraph each', 'Some <i>words.\n\n'.repeat(700), 206, 6],
  ['links in fonts', '<a><font>'.repeat(2000), 6, 451],
  ['tables', '<table><tr><td>'.repeat(1000), 6, 1501],
  ['stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`, 6, 1],
  ['underscores', `${'_'.repeat(20_000)}a${'_'.repeat(20_000)}`, 6, 1],
  ['emphasis', `${'*a '.repeat(150)}${'b* '.repeat(150)}`, 6, 301],
])('%s without end are reported where they go beyond the limit', (_, text, line, column) => {
  const { findings, publication } = readText(`${text}x`)
  expect(publication).toBeUndefined()
  expect(findings).toMatchObject([{ code: 'text-too-nested', place: { file: 'issues/1/index.md', line, column } }])
})

test.each([
  ['rows of a table that lack cells', `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'|a|\n'.repeat(1000)}`, 6],
  ['tables whose rows lack cells', `|${'a|'.repeat(60)}\n|${'-|'.repeat(60)}\n${'|a|\n'.repeat(99)}\n`.repeat(8), 312],
  ['references to a long address', `${'[a] '.repeat(2000)}\n\n[a]: https://a.example/${'b'.repeat(4000)}\n`, 6],
  ['pictures with a long title', `${'![a]\n\n'.repeat(2000)}\n\n[a]: /b "${'c'.repeat(4000)}"\n`, 584],
  ['a long heading above many entries', `## ${'Kelp '.repeat(1000)}\n\n${'[Kelp](https://a.example/)\n\n'.repeat(1000)}`, 538],
])('%s are reported where the text would become too long', (_, text, line) => {
  const { findings, publication } = readText(text)
  expect(publication).toBeUndefined()
  expect(findings).toMatchObject([{ code: 'text-too-slow', place: { file: 'issues/1/index.md', line } }])
})

test.each([
  ['lines', 'Kelp grows.\n'.repeat(26_000), 8],
  ['lines of a quotation', '> Kelp grows.\n'.repeat(26_000), 8],
  ['emphasis', '*a* '.repeat(20_000), 8],
  ['emphasis that crosses', '*a_'.repeat(20_000), 8],
  ['links that do not end', '[a]('.repeat(20_000), 8],
  ['bare addresses', 'http://a.example/ '.repeat(26_000), 8],
  ['addresses of mail', 'a@b.example '.repeat(26_000), 8],
  ['runs of backticks', Array.from({ length: 300 }, (_, index) => '`'.repeat(index)).join(' '), 8],
  ['marks below an entry of a list', `- x\n${'  *a*\n'.repeat(10_000)}`, 8],
])('a paragraph with very many %s is reported, and not read', (_, text, line) => {
  const { findings, publication } = readText(`It grows.\n\n${text}`)
  expect(publication).toBeUndefined()
  expect(findings).toMatchObject([{ code: 'text-too-slow', place: { file: 'issues/1/index.md', line } }])
})

test.each([
  ['paragraphs', 'Kelp *grows*.\n\n'],
  ['entries of a list', '- Kelp *grows*.\n'],
  ['rows of a table', '| Kelp | *grows* |\n'],
  ['definitions', '[a]: /kelp_grows/\n'],
  ['lines of code', '```\n*a*\n```\n'],
])('%s in their thousands are not one paragraph', (_, text) => {
  expect(crowdedParagraph(text.repeat(26_000))).toBeNull()
})

test('a word of a megabyte has no marks', () => {
  expect(crowdedParagraph('a'.repeat(1_000_000))).toBeNull()
})

test.each([
  ['ten thousand headings', Array.from({ length: 10_000 }, (_, index) => `## Kelp ${index}\n\nIt grows.\n`).join('\n')],
  ['a table of a thousand rows', `|${'a|'.repeat(20)}\n|${'-|'.repeat(20)}\n${`|${'a|'.repeat(20)}\n`.repeat(1000)}`],
  ['a thousand references', `${'[a] '.repeat(1000)}\n\n[a]: https://a.example/${'b'.repeat(100)}\n`],
])('%s are none too long', (_, text) => {
  expect(readText(text).publication).toBeDefined()
})

test.each([
  ['a hundred quotations', '> '.repeat(100)],
  ['fifty lists in as many quotations', '> - '.repeat(50)],
  ['a hundred lists', staircase(99)],
  ['a line of stars', `${'*'.repeat(1000)}\n\n`],
  ['a line of stars and blanks', `${'* '.repeat(1000)}\n\n`],
  ['a fence', `${'~'.repeat(1000)}\n`],
  ['marks within code', `\`\`\`\n${'- '.repeat(1000)}x\n\`\`\`\n`],
  ['elements that are closed', '<b>x</b> '.repeat(1000)],
  ['elements that end by themselves', `<ul>\n${'<li>x\n'.repeat(1000)}</ul>\n\n`],
  ['elements that hold nothing', 'a<br>b<img src="https://a.example/b.png" alt="">'.repeat(1000)],
  ['elements within comments', `<!-- ${'<div>'.repeat(1000)} -->\n\n`],
])('%s are not too deep', (_, text) => {
  expect(readText(`${text}x`).findings.map(({ code }) => code)).not.toContain('text-too-nested')
})

test.each([
  ['emphasis', '*a **b '],
  ['brackets', '['],
  ['links', '[a](b) '],
  ['pictures', '!['],
  ['code', '`'],
  ['footnotes', '[^a] '],
  ['tables', '| a | b |\n'],
  ['entities', '&amp;'],
  ['addresses', 'https://a.example '],
  ['addresses of mail', 'a@b.example '],
  ['angles', '<'],
  ['comments', '<!-- '],
])('thousands of %s are read', (_, text) => {
  expect(readText(text.repeat(3000)).findings).toBeDefined()
})
