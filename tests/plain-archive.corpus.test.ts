import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { config, galley, newsletter, shared, temporaryFolder } from './support/galley.ts'
import { readContent } from '../src/io/content.ts'
import { readSettings } from '../src/io/settings.ts'
import { assemble } from '../src/core/archive/assemble.ts'
import { summarise } from '../src/core/archive/summarise.ts'

const corpus = path.join(shared, 'corpus/devopsish/content/archive')

describe.skipIf(!existsSync(corpus))('the archive of a real newsletter (skipped where ../shared is not)', () => {
  test('is plain data, and light', async () => {
    using content = temporaryFolder()
    galley('import', corpus, '--out', content.path, '--config', config)
    cpSync(path.join(newsletter, 'content/topics'), path.join(content.path, 'topics'), { recursive: true })
    const settings = await readSettings(config)
    const { entries, assets } = readContent(content.path, settings)
    const context = { settings, now: '2026-11-20T12:00:00Z', includeUnpublished: true, assets, served: new Set<string>() }
    const files = summarise(entries)
    const { archive } = assemble(files, context)
    expect(archive.topics.length).toBeGreaterThan(0)
    expect(JSON.parse(JSON.stringify(archive))).toEqual(archive)
    const summaries = archive.issues.map(({ publication }) => publication)
    const whole = summaries.map(({ file, ...rest }) => ({ file, ...rest, body: files.texts.bodyOf(file) }))
    expect(JSON.stringify(summaries).length).toBeLessThan(JSON.stringify(whole).length / 3)
  })
})
