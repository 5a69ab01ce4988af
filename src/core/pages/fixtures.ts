import type { Archive } from '../model/archive.ts'
import type { Finding } from '../model/diagnostic.ts'
import { settingsSchema } from '../model/settings.ts'
import { publish } from '../pipeline.ts'
import { read, type Reading } from '../read.ts'
import { classify } from '../source/classify.ts'

export const settings = settingsSchema.parse({
  title: 'Kelp Weekly',
  description: 'The sea.',
  url: 'https://kelp.example/',
  author: 'Ida',
})

export const house = {
  settings,
  now: '2026-11-20T12:00:00Z',
  showHeld: false,
  assets: new Set<string>(),
  served: new Set<string>(),
}

/** What files by path yield, for tests. */
export function readingsOf(files: Readonly<Record<string, string>>): readonly Reading[] {
  const { documents } = classify(Object.keys(files), [])
  return documents.map(({ path, kind }) => read({ path, bytes: new TextEncoder().encode(files[path]) }, kind, settings))
}

/** The archive that files by path make, for tests. */
export function archiveOf(files: Readonly<Record<string, string>>): { archive: Archive; findings: readonly Finding[] } {
  const { value, findings } = publish(readingsOf(files), house)
  return { archive: value, findings }
}

/** An issue's file, for tests. */
export const issueOf = (date: string, text: string, keys = ''): string =>
  `---\ntitle: Of ${date}\ndate: ${date}\n${keys}---\n\n${text}\n`

/** A topic's file, for tests. */
export const topicFile = (title: string, keys: string): string => `---\ntitle: ${title}\n${keys}\n---\n`
