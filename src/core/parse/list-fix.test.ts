import { describe, expect, test } from 'vitest'
import { applyFixes } from '../check/fixes/apply-fixes.ts'
import { settingsOf } from '../../../tests/support/core.ts'
import { read } from '../read.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const readingOf = (bytes: Uint8Array) => read({ path: 'issues/7/index.md', bytes }, 'issue', settingsOf())

describe('a description in brackets is taken out of them', () => {
  test.each([
    ['---\ntitle: T\ndate: 2026-03-01\ndescription: ["One: two."]\n---\n', 'description: "One: two."\n'],
    ['---\ntitle: T\ndate: 2026-03-01\ndescription: [ One two , ]\n---\n', 'description: One two\n'],
    ['---\ntitle: T\ndate: 2026-03-01\ndescription:\n  - "One."\n---\n', 'description: "One."\n'],
    ["---\r\ntitle: T\r\ndate: 2026-03-01\r\ndescription:\r\n- 'One.'\r\n---\r\n", "description: 'One.'\r\n"],
    ['\uFEFF+++\ntitle = "T"\ndescription = [ "One." ]\ndate = 2026-03-01\n+++\n', 'description = "One."\ndate'],
  ])('%j', (written, mended) => {
    const [finding] = readingOf(bytesOf(written)).findings
    expect(finding).toMatchObject({ code: 'front-matter-list' })
    const { bytes } = applyFixes(bytesOf(written), [finding!.fix!])
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toContain(mended)
    const after = readingOf(bytes)
    expect(after.findings).toEqual([])
    expect(after.publication?.meta).toEqual(readingOf(bytesOf(written)).publication?.meta)
  })
})

test.each([
  ['two texts', 'description: [One., Two.]'],
  ['a comment between', 'description: # words\n  - One.'],
  ['a comment after', 'description: [One.] # words'],
  ['several lines', 'description:\n  - >\n    One\n    two.'],
  ['brackets over several lines', 'description: [\n  One.\n  ]'],
])('an editor has to look at %s', (_, front) => {
  const [finding] = readingOf(bytesOf(`---\ntitle: T\ndate: 2026-03-01\n${front}\n---\n`)).findings
  expect(finding).toMatchObject({ code: 'front-matter-list' })
  expect(finding!.fix).toBeUndefined()
})
