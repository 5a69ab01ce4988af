import type { Views } from '../../src/core/model/views.ts'
import type { Finding } from '../../src/core/model/diagnostic.ts'
import { settingsSchema } from '../../src/core/model/settings.ts'
import { build } from '../../src/core/pipeline.ts'
import { read } from '../../src/core/read.ts'
import type { Entry } from '../../src/core/model/entry.ts'
import { classify } from '../../src/core/parse/classify.ts'

export const settings = settingsSchema.parse({
  title: 'Kelp Weekly',
  description: 'The sea.',
  url: 'https://kelp.example/',
  author: 'Ida',
})

export const context = {
  settings,
  now: '2026-11-20T12:00:00Z',
  includeUnpublished: false,
  assets: new Set<string>(),
  served: new Set<string>(),
}

/** Entries for tests, from texts by path. */
export function entriesFrom(files: Readonly<Record<string, string>>): readonly Entry[] {
  const { documents } = classify(Object.keys(files), [])
  return documents.map(({ path, kind }) => read({ path, bytes: new TextEncoder().encode(files[path]) }, kind, settings))
}

/** An archive for tests, from texts by path. */
export function viewsOf(files: Readonly<Record<string, string>>): { views: Views; findings: readonly Finding[] } {
  return build({ entries: entriesFrom(files) }, context)
}

/** An issue's file, for tests. */
export const issueOf = (date: string, text: string, keys = ''): string =>
  `---\ntitle: Of ${date}\ndate: ${date}\n${keys}---\n\n${text}\n`

/** A topic's file, for tests. */
export const topicFile = (title: string, keys: string): string => `---\ntitle: ${title}\n${keys}\n---\n`
