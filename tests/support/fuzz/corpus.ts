import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { around } from './archive.ts'
import { address } from './addresses.ts'
import type { Case, FuzzedFile } from './case.ts'
import { oddity, payload, repeated, soup } from './words.ts'

/** Real newsletters beside the project. */
const corpusFolder = path.join(import.meta.dirname, '../../../../shared/corpus')

/** Texts of the corpus in the order of their paths; none where it is absent. */
export const corpusTexts = (): string[] =>
  globSync('**/*.md', { cwd: corpusFolder })
    .sort()
    .map((file) => readFileSync(path.join(corpusFolder, file), 'utf8'))

type Unit = 'character' | 'word' | 'line' | 'block'
const separators: Readonly<Record<Unit, RegExp>> = { character: /(?:)/u, word: /(?<=\s)/, line: /(?<=\n)/, block: /(?<=\n\n)/ }

/** One change of a text. Places are shares of its length. */
interface Mutation {
  readonly what: 'delete' | 'double' | 'swap' | 'insert' | 'cut'
  readonly unit: Unit
  readonly at: number
  readonly to: number
  readonly piece: string
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  what: fc.constantFrom('delete', 'double', 'swap', 'insert', 'insert', 'cut'),
  unit: fc.constantFrom('character', 'word', 'line', 'block'),
  at: fc.nat(9999),
  to: fc.nat(9999),
  piece: fc.oneof(oddity, payload, soup, address, repeated),
})

function mutated(text: string, { what, unit, at, to, piece }: Mutation): string {
  const parts = text.split(separators[unit])
  const [first, second] = [at, to].map((it) => Math.floor((it / 10_000) * parts.length)) as [number, number]
  const [one = '', other = ''] = [parts[first], parts[second]]
  switch (what) {
    case 'delete':
      return parts.toSpliced(first, 1 + (to % 3)).join('')
    case 'double':
      return parts.toSpliced(second, 0, one).join('')
    case 'swap':
      return parts.map((part, index) => (index === first ? other : index === second ? one : part)).join('')
    case 'insert':
      return parts.toSpliced(first, 0, piece).join('')
    case 'cut':
      return to % 8 === 0 ? parts.slice(0, first).join('') : text
  }
}

const fronts = ['', '---\ntitle: One\ndate: 2026-01-04\n---\n\n', '+++\ntitle = "One"\ndate = 2026-01-04\n+++\n\n']

/** A stretch of a text, or of two of them one after the other, with a few changes. */
const changed = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      text: fc.nat(texts.length - 1),
      other: fc.option(fc.nat(texts.length - 1), { freq: 4 }),
      from: fc.nat(200),
      lines: fc.integer({ min: 1, max: 60 }),
      front: fc.constantFrom(...fronts),
      mutations: fc.array(mutation, { maxLength: 6 }),
    })
    .map(({ text, other, from, lines, front, mutations }) => {
      const stretch = (index: number) => {
        const all = (texts[index] ?? '').split(/(?<=\n)/)
        const start = front === '' ? 0 : Math.min(from, Math.max(0, all.length - lines))
        return all.slice(start, start + lines).join('')
      }
      const spliced = front + stretch(text) + (other === null ? '' : stretch(other))
      return mutations.reduce(mutated, spliced)
    })

/** A newsletter of one to three real texts that have been damaged. */
export const damaged = (texts: readonly string[]): fc.Arbitrary<Case> =>
  fc.record({
    ...around,
    files: fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'issues/1/index.md',
            'issues/1/index.md',
            'issues/2/index.md',
            'notes/a.md',
            'issues/3/index.mdx',
            'pages/a.md',
          ),
          changed(texts),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((files) => [...new Map(files)].map(([path, text]): FuzzedFile => ({ path, text, encoding: 'utf-8' }))),
  })
