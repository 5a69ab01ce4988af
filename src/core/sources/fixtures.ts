import type { Archive } from '../model/archive.ts'
import { settingsSchema } from '../model/settings.ts'
import { publish } from '../pipeline.ts'
import { read, type Reading } from '../read.ts'

export const settings = settingsSchema.parse({
  title: 'Sea Weekly',
  description: 'D',
  url: 'https://sea.example/',
  oldHosts: ['old.sea.example'],
  author: 'A',
})

/** Readings of a newsletter of which each text is the body of an issue; the first is issue 1 of 6 January 2030, one a week. */
export function readingsOf(texts: readonly string[], others: Readonly<Record<string, string>> = {}): readonly Reading[] {
  const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })
  const issues = texts.map((text, index) => {
    const day = new Date(Date.UTC(2030, 0, 6 + 7 * index)).toISOString().slice(0, 10)
    const written = `---\ntitle: Issue ${index + 1}\ndate: ${day}\n---\n\n${text}\n`
    return read(source(`issues/${index + 1}/index.md`, written), 'issue', settings)
  })
  const topics = Object.entries(others).map(([path, text]) => read(source(path, text), 'topic', settings))
  return [...issues, ...topics]
}

export const archiveOf = (readings: readonly Reading[]): Archive =>
  publish(readings, { settings, now: '2040-01-01T00:00:00Z', showHeld: false, assets: new Set(), served: new Set() }).value
