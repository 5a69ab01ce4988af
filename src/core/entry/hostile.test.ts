import { expect, test } from 'vitest'
import { readText } from '../../../tests/support/core.ts'

test.each([
  ['quotations', '>'.repeat(2500)],
  ['lists', '- '.repeat(5000)],
  ['HTML', '<div>\n'.repeat(20_000)],
])('%s without end are reported, not followed', (_, text) => {
  const { findings, publication } = readText(`${text}x`)
  expect(publication).toBeUndefined()
  expect(findings).toMatchObject([{ code: 'text-too-nested', place: { file: 'issues/1/index.md' } }])
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
