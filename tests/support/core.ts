import { lexiconOf } from '../../src/core/check/words/lexicon.ts'
import { safeUrl } from '../../src/core/links/safe-url.ts'
import type { SafeUrl } from '../../src/core/model/safe-url.ts'
import type { RenderedText, Views } from '../../src/core/model/views.ts'
import type { Finding } from '../../src/core/model/diagnostic.ts'
import type { DocumentKind } from '../../src/core/model/document.ts'
import type { BuildContext } from '../../src/core/model/build-context.ts'
import { silentLexicon, type Lexicon } from '../../src/core/model/lexicon.ts'
import { settingsSchema, type Settings, type SettingsInput } from '../../src/core/model/settings.ts'
import { build } from '../../src/core/pipeline.ts'
import { finish, type PagePurpose } from '../../src/core/render/finish.ts'
import { read } from '../../src/core/read.ts'
import type { Entry } from '../../src/core/model/entry.ts'
import { classify } from '../../src/core/parse/classify.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** An address as outputs take it. */
export function addressed(url: string): SafeUrl {
  const safe = safeUrl(url)
  if (safe === null) throw new Error(`${url} is refused.`)
  return safe
}

/** Settings for tests, with defaults for what is not given. */
export const settingsOf = (more: Partial<SettingsInput> = {}): Settings =>
  settingsSchema.parse({ title: 'Kelp', description: 'Letters.', url: 'https://kelp.example/', author: 'The desk', ...more })

/** Reads a text, as an issue unless `kind` says otherwise, below a front matter of title and date. */
export const readText = (text: string, kind: DocumentKind = 'issue', settings = settingsOf()): Entry =>
  read({ path: 'issues/1/index.md', bytes: bytesOf(`---\ntitle: One\ndate: 2026-01-04\n---\n\n${text}`) }, kind, settings)

/** The HTML of a text on its page, each block on a line of its own. */
export const pageHtml = (text: Pick<RenderedText, 'blocks' | 'links'>, more: Partial<PagePurpose> = {}): string =>
  finish(text, { of: 'page', pictures: {}, ...more })
    .map(({ html }) => html)
    .join('\n')

/** The HTML of a text outside any archive: its links stay as written. */
export const htmlOf = (text: string): string => pageHtml({ blocks: readText(text).body!.blocks, links: {} })

/** A file: front matter, given as lines, and a text below it. */
export const page = (front: string, text = 'Hello.'): string => `---\n${front}\n---\n\n${text}\n`

export interface PublishedViews {
  readonly views: Views
  readonly findings: readonly Finding[]
}

/** A language of few words, for tests of rules that look words up. */
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
        'fery->very',
        'mooored->moored',
      ],
      words: (rank) =>
        rank === 'basic'
          ? ['lantern', 'harbour', 'warehouse', 'weather', 'wonderful', 'operations', 'hour', 'one', 'umbrella', 'unicorn']
          : ['tidal', 'mooring', 'savvy', 'ferry'],
    },
    settings,
  )

/** Builds a content folder, given as texts by path, as of 1 June 2026. */
export function publishFiles(
  files: Readonly<Record<string, string>>,
  context: Partial<BuildContext> & { readonly settings?: Settings } = {},
  lexicon: Lexicon = silentLexicon,
): PublishedViews {
  const settings = context.settings ?? settingsOf()
  const { documents, assets } = classify(Object.keys(files), [])
  const entries = documents.map(({ path, kind }) => read({ path, bytes: bytesOf(files[path]!) }, kind, settings, lexicon))
  const whole: BuildContext = {
    now: '2026-06-01T12:00:00Z',
    includeUnpublished: false,
    assets,
    served: new Set(),
    ...context,
    settings,
  }
  return build({ entries }, whole)
}
