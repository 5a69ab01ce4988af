import { expect, test } from 'vitest'
import { bytesOf, settingsOf, smallLexicon } from '../../../../tests/support/core.ts'
import { read } from '../../read.ts'

const text = (line: string) => `---\ntitle: Kelp\ndate: 2026-01-01\n---\n\n${line}\n`

/** A rule that looks at every pair of letters takes longer for one of these than for all the rest of an archive. */
test.each([
  ['a word of a template that goes on', `[insert ${'a'.repeat(20_000)}`],
  ['blanks in the text of a link', `[kelp${' '.repeat(50_000)}fog](https://kelp.example/)`],
  ['a word without end', 'a'.repeat(50_000)],
  ['a number without end', '1'.repeat(150_000)],
  ['a paragraph of some hundred thousand letters', 'ebb and flow '.repeat(20_000)],
])('%s is read', (_, line) => {
  const settings = settingsOf()
  const source = { path: 'issues/7/index.md', bytes: bytesOf(text(line)) }
  expect(read(source, 'issue', settings, smallLexicon(settings)).body).toBeDefined()
})
