import { parseTOML, getStaticTOMLValue } from 'toml-eslint-parser'
import { expect, test } from 'vitest'
import { tomlOf } from './toml-text.ts'

test.each([
  ['title', 'A "fog" \\ and\nits lamp\u007F \u0001', 'title = "A \\"fog\\" \\\\ and\\nits lamp\\u007F \\u0001"\n'],
  ['date', '2024-03-01', 'date = "2024-03-01"\n'],
  ['draft', true, 'draft = true\n'],
  ['tags', ['a', 'b'], 'tags = ["a", "b"]\n'],
  ['image', { src: 'a.png', alt: 'A' }, 'image = { src = "a.png", alt = "A" }\n'],
  ['a b', 1, '"a b" = 1\n'],
])('%s', (key, value, expected) => {
  expect(tomlOf(key, value)).toBe(expected)
  expect(getStaticTOMLValue(parseTOML(expected))).toEqual({ [key]: value })
})
