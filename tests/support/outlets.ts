import type { Views } from '../../src/core/model/views.ts'
import { settingsSchema } from '../../src/core/model/settings.ts'
import { build } from '../../src/core/pipeline.ts'
import { read } from '../../src/core/read.ts'
import type { Entry } from '../../src/core/model/entry.ts'

export const settings = settingsSchema.parse({
  title: 'Sea Weekly',
  description: 'D',
  url: 'https://sea.example/',
  oldHosts: ['old.sea.example'],
  author: 'A',
})

/** Entries of a weekly newsletter, an issue for each text; issue 1 is of 6 January 2030. */
export function entriesFrom(texts: readonly string[], others: Readonly<Record<string, string>> = {}): readonly Entry[] {
  const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })
  const issues = texts.map((text, index) => {
    const day = new Date(Date.UTC(2030, 0, 6 + 7 * index)).toISOString().slice(0, 10)
    const written = `---\ntitle: Issue ${index + 1}\ndate: ${day}\n---\n\n${text}\n`
    return read(source(`issues/${index + 1}/index.md`, written), 'issue', settings)
  })
  const topics = Object.entries(others).map(([path, text]) => read(source(path, text), 'topic', settings))
  return [...issues, ...topics]
}

export const viewsOf = (entries: readonly Entry[]): Views =>
  build({ entries }, { settings, now: '2040-01-01T00:00:00Z', includeUnpublished: false, assets: new Set(), served: new Set() })
    .views
