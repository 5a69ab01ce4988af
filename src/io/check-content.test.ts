import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { settingsOf } from '../../tests/support/core.ts'
import { temporaryFolder, writeFiles } from '../../tests/support/galley.ts'
import { checkContent } from './check-content.ts'

test('what is damaged in the cache is read again, although no text has changed', async () => {
  using home = temporaryFolder()
  const page = (day: number, text: string) => `---\ntitle: Kelp ${day}\ndate: 2026-01-0${day}\n---\n\n${text}\n`
  const items = '## Tides\n\n[How tides turn](https://sea.example/turn) — A chart of tides. See [the next](/9/).'
  writeFiles(home.path, { 'issues/1/index.md': page(1, items), 'issues/2/index.md': page(2, items) })
  const check = () =>
    checkContent({
      content: home.path,
      settings: settingsOf(),
      now: '2026-02-01T00:00:00Z',
      includeUnpublished: true,
      publicDir: path.join(home.path, 'public'),
      cacheDir: path.join(home.path, 'cache'),
      isRequested: () => true,
    })
  const first = await check()
  const readings = path.join(home.path, 'cache/readings')
  const parts = readdirSync(readings).filter((name) => name.includes('.structure.'))
  for (const name of parts) writeFileSync(path.join(readings, name), readFileSync(path.join(readings, name)).subarray(9))
  expect(parts).toHaveLength(2)
  expect(await check()).toEqual(first)
  expect(first.diagnostics.map(({ code }) => code)).toContain('link-repeated')
})
