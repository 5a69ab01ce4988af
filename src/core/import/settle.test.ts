import { expect, test } from 'vitest'
import { formatManifest, parseManifest, type ManifestEntry } from './manifest.ts'
import type { Planned } from './model.ts'
import { reportJson, reportText } from './report.ts'
import { settle, type Weighed } from './settle.ts'

const hash = (letter: string) => letter.repeat(64)
const [source, wanted, edited] = [hash('a'), hash('b'), hash('c')]
const issue: Planned = {
  source: '64/index.md',
  kind: 'issue',
  target: 'issues/64/index.md',
  content: new Uint8Array(),
  notes: ['line 3: so.'],
}
const entry: ManifestEntry = { from: '../hugo', source: '64/index.md', read: source, target: 'issues/64/index.md', wrote: wanted }
const weighed = (existing: string | null, planned: Planned = issue): Weighed => ({
  planned,
  hashes: { read: source, wanted, existing },
})

test.each<
  [
    state: string,
    existing: string | null,
    manifest: readonly ManifestEntry[],
    force: boolean,
    status: string,
    isFault: boolean,
    reason: string | null,
  ]
>([
  ['nothing there', null, [], false, 'imported', false, null],
  ['the same there, written by hand', wanted, [], false, 'unchanged', false, null],
  ['the same there, written by import', wanted, [entry], false, 'unchanged', false, null],
  [
    'something else there',
    edited,
    [],
    false,
    'left',
    true,
    'its target exists, and import did not write it; remove one of the two, or give --force.',
  ],
  ['something else there, forced', edited, [], true, 'imported', false, null],
  ['edited since', edited, [entry], false, 'left', false, 'edited since the last import; --force overwrites it.'],
  ['edited since, forced', edited, [entry], true, 'imported', false, null],
  ['what import wrote, of another source text', edited, [{ ...entry, wrote: edited }], false, 'imported', false, null],
  ['removed since', null, [entry], false, 'imported', false, null],
  [
    'of another folder',
    edited,
    [{ ...entry, from: '../old', wrote: edited }],
    false,
    'left',
    true,
    'its target was imported from ../old/64/index.md; give --force to replace that.',
  ],
  ['of another folder, forced', edited, [{ ...entry, from: '../old', wrote: edited }], true, 'imported', false, null],
])('%s', (_, existing, manifest, force, status, isFault, reason) => {
  const settled = settle([weighed(existing)], manifest, '../hugo', force)
  const [verdict] = settled.verdicts
  expect(verdict).toMatchObject({ isFault, isWritten: status === 'imported', record: { status, reason } })
  expect(settled.manifest).toEqual(status === 'left' ? manifest : [entry])
})

test('a source that vanished is reported, its target and its entry kept', () => {
  const { verdicts, manifest } = settle([], [entry], '../hugo', false)
  expect(verdicts.map(({ record }) => record)).toEqual([
    {
      source: '64/index.md',
      status: 'vanished',
      target: 'issues/64/index.md',
      reason: 'the source is gone; its target stays.',
      notes: [],
    },
  ])
  expect(manifest).toEqual([entry])
})

test('what another folder brought is no concern of this one', () => {
  const other = { ...entry, from: '../other', target: 'issues/65/index.md' }
  expect(settle([weighed(null)], [other], '../hugo', false)).toMatchObject({
    verdicts: [{ record: { status: 'imported' } }],
    manifest: [other, entry],
  })
})

test('a source that was renamed takes its target with it', () => {
  const before = { ...entry, source: '64/newsletter.md', wrote: edited }
  expect(settle([weighed(edited)], [before], '../hugo', false)).toMatchObject({
    verdicts: [{ isWritten: true, record: { status: 'imported' } }],
    manifest: [entry],
  })
})

test('a target that moved is named', () => {
  const before = { ...entry, target: 'notes/fog.md' }
  expect(settle([weighed(null)], [before], '../hugo', false).verdicts[0]!.record.notes).toEqual([
    'line 3: so.',
    'it was imported to notes/fog.md before, which stays; remove it if nothing else needs it.',
  ])
})

test('a manifest is sorted, one record a line, and read again', () => {
  const text = formatManifest([entry, { ...entry, source: '063/index.md' }])
  expect(text.split('\n').map((line) => /"source":"([^"]+)"/.exec(line)?.[1])).toEqual([
    undefined,
    '063/index.md',
    '64/index.md',
    undefined,
    undefined,
  ])
  expect(formatManifest(parseManifest(text)!)).toBe(text)
  expect(parseManifest(formatManifest([]))).toEqual([])
  expect(['', '{}', '[{"from":1}]'].map(parseManifest)).toEqual([null, null, null])
})

test('the report has a line a file, those left first, and adds up', () => {
  const refused: Planned = { source: '65.md', reason: 'The file is empty.', isFault: true }
  const { verdicts } = settle(
    [weighed(null), { planned: refused, hashes: null }],
    [{ ...entry, source: 'gone.md', target: 'notes/gone.md' }],
    '../hugo',
    false,
  )
  expect(reportText(verdicts)).toBe(
    `left      65.md: The file is empty.
vanished  gone.md → notes/gone.md: the source is gone; its target stays.
imported  64/index.md → issues/64/index.md
          line 3: so.

2 files read: 1 imported, 0 unchanged, 1 left.
In place: 1 issue.
1 of earlier imports has no source any longer.
1 left because of a fault: correct it and import again.
`,
  )
  expect(JSON.parse(reportJson(verdicts))).toEqual(verdicts.map(({ record }) => record))
})
