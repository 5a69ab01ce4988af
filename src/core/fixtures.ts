import { lexiconOf } from './check/words/lexicon.ts'
import type { Archive } from './model/archive.ts'
import type { Finding } from './model/diagnostic.ts'
import type { DocumentKind } from './model/document.ts'
import type { House } from './model/house.ts'
import { silentLexicon, type Lexicon } from './model/lexicon.ts'
import { settingsSchema, type Settings, type SettingsInput } from './model/settings.ts'
import { publish } from './pipeline.ts'
import { read, type Reading } from './read.ts'
import { classify } from './source/classify.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Settings for tests; what is not said has its default. */
export const settingsOf = (more: Partial<SettingsInput> = {}): Settings =>
  settingsSchema.parse({ title: 'Kelp', description: 'Letters.', url: 'https://kelp.example/', author: 'The desk', ...more })

/** An issue, or what `kind` says, from its text below a plain front matter. */
export const readText = (text: string, kind: DocumentKind = 'issue', settings = settingsOf()): Reading =>
  read({ path: 'issues/1/index.md', bytes: bytesOf(`---\ntitle: One\ndate: 2026-01-04\n---\n\n${text}`) }, kind, settings)

/** The rendered text, one block a line; of a block of several lines, those. */
export const htmlOf = (text: string): string =>
  readText(text)
    .body!.blocks.map(({ html }) => html)
    .join('\n')

/** Text with front matter of lines. */
export const page = (front: string, text = 'Hello.'): string => `---\n${front}\n---\n\n${text}\n`

export interface Published {
  readonly archive: Archive
  readonly findings: readonly Finding[]
}

/** A language of few words, for tests of those that ask which words there are. */
export const smallLexicon = (settings = settingsOf()): Lexicon =>
  lexiconOf(
    {
      languages: [() => new Set(['lantern', 'tide', 'Lisbon', 'water', 'shed', "weren't", 'ferry'])],
      terms: () => ['# Terms\nPostgreSQL\nKelpgres'],
      names: () => ['Moorings Inc'],
      misspellings: () => [
        'recieve->receive',
        'harbr->harbor, harbour',
        'Tidel->tidal',
        'weathar->weather',
        'teh->the',
        'gti->git',
      ],
      words: (rank) =>
        rank === 'basic'
          ? ['lantern', 'harbour', 'warehouse', 'weather', 'wonderful', 'operations', 'hour', 'one', 'umbrella', 'unicorn']
          : ['tidal', 'mooring', 'savvy', 'ferry'],
    },
    settings,
  )

/** What a content folder of these files gives, by path, as of 1 June 2026. */
export function publishFiles(
  files: Readonly<Record<string, string>>,
  house: Partial<House> & { readonly settings?: Settings } = {},
  lexicon: Lexicon = silentLexicon,
): Published {
  const settings = house.settings ?? settingsOf()
  const { documents, assets } = classify(Object.keys(files), [])
  const readings = documents.map(({ path, kind }) => read({ path, bytes: bytesOf(files[path]!) }, kind, settings, lexicon))
  const whole: House = { now: '2026-06-01T12:00:00Z', showHeld: false, assets, served: new Set(), ...house, settings }
  const { value, findings } = publish(readings, whole)
  return { archive: value, findings: [...readings.flatMap((reading) => reading.findings), ...findings] }
}
