import { expect, test } from 'vitest'
import { archive } from './support/fuzz/archive.ts'
import type { Case } from './support/fuzz/case.ts'
import { faultsOfFixes } from './support/fuzz/fixes.ts'
import { judge } from './support/fuzz/judge.ts'
import { sharedLexicon } from './support/fuzz/lexicon.ts'
import { faultsOfOutput } from './support/fuzz/faults-of-output.ts'
import { fuzz, shrink } from './support/fuzz/run.ts'
import { publishFiles } from './support/core.ts'

const lexiconOf = sharedLexicon()

test('three hundred newsletters that nobody would write are published or reported, and nothing in them runs', async () => {
  expect(await fuzz({ cases: archive, seed: 1, count: 300, lexiconOf })).toEqual([])
}, 600_000)

const page = (text: string): Case => ({
  files: [{ path: 'issues/1/index.md', text: `---\ntitle: One\ndate: 2026-01-04\n---\n\n${text}\n`, encoding: 'utf-8' }],
  settings: { title: 'Kelp', description: 'Letters.', url: 'https://kelp.example/', author: 'The desk' },
  now: '2026-06-01T12:00:00Z',
  includeUnpublished: false,
  served: [],
})

test('a newsletter that is as it should be has no faults', async () => {
  expect(await judge(page('## Tides\n\n[The the tide](https://kelp.example/a) — It turns.'), lexiconOf)).toEqual([])
})

test('what throws is a fault', async () => {
  const broken = () => {
    throw new Error('The dictionary is out.')
  }
  expect(await judge(page('Hello.'), broken)).toMatchObject([{ kind: expect.stringContaining('The dictionary is out.') }])
})

test.each([
  ['html', '<p onclick="alert(1)">x</p>'],
  ['html', '<p><script>alert(1)</script></p>'],
  ['html', '<a href="javascript:alert(1)">x</a>'],
  ['html', '<p id="a"></p><p id="a"></p>'],
  ['html', '\ud800'],
  ['feed', '<rss version="2.0"><channel><title>&#1;</title></channel></rss>'],
  ['feed', '<rss version="2.0"><channel>'],
  ['json', '{"url": "javascript:alert(1)"}'],
  ['json', '{'],
  ['markdown', 'a <b onclick=alert(1)>'],
  ['markdown', '[a](javascript:alert(1))'],
  ['calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nURL:javascript:alert(1)\r\nEND:VCALENDAR\r\n'],
  ['script', '"</script>"'],
] as const)('in %s this is a fault: %j', async (format, text) => {
  expect(await faultsOfOutput({ of: 'a page', format, text })).not.toEqual([])
})

const source = (text: string) => new Map([['a.md', new TextEncoder().encode(text)]])
const { views } = publishFiles({})
const diagnostic = (offset: number, length: number, text: string) => ({
  code: 'word-doubled' as const,
  severity: 'warning' as const,
  message: 'Write it once.',
  place: { file: 'a.md' },
  fix: { offset, length, text },
})

const { fix: _, ...unfixable } = diagnostic(0, 1, '')

test.each([
  ['makes more findings', [diagnostic(0, 1, 'b')], [[unfixable, unfixable]], /makes more findings/],
  ['never settles', [diagnostic(0, 1, 'b')], Array.from({ length: 11 }, () => [diagnostic(0, 1, 'b')]), /does not settle/],
])('a fix that %s is a fault', (_, first, later, kind) => {
  const rounds = later.values()
  const faults = faultsOfFixes(
    { sources: source('a b'), read: () => ({ diagnostics: rounds.next().value ?? [], views }) },
    { diagnostics: first, views },
  )
  expect(faults).toMatchObject([{ kind: expect.stringMatching(kind) }])
})

test('a case is made again by its seed and path, and shrunk to what is at fault', async () => {
  const broken = () => {
    throw new Error('The dictionary is out.')
  }
  const run = { cases: archive.filter(({ settings: { url } }) => url !== 'x'), seed: 1, count: 5, lexiconOf: broken }
  const [found] = await fuzz(run)
  expect(found?.count).toBeGreaterThan(3)
  const shrunken = await shrink(run, String(found?.first))
  expect(shrunken?.fault.kind).toBe(found?.kind)
  expect(shrunken?.fuzzed.files).toEqual([])
})
