import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Passage } from '../model/body.ts'
import { settingsSchema } from '../model/settings.ts'
import { read } from '../read.ts'
import { tagPassage } from './tag.ts'
import { compileVocabulary } from './vocabulary.ts'
import { exampleTopics, isExample } from '../../../tests/support/example.ts'

/** The example newsletter's vocabulary against passages labelled by hand, which are not part of the project. */
const root = path.join(import.meta.dirname, '../../..')
const labelled = path.join(root, '../shared/labels/topics.jsonl')
const views = path.join(root, '../shared/corpus/devopsish/content/archive')
const isThere = existsSync(labelled) && existsSync(views) && isExample

interface Row {
  readonly issue: string
  readonly file?: string
  readonly line: number
  readonly end_line: number
  readonly required: readonly string[]
  readonly acceptable: readonly string[]
  readonly sample: string
}

const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://example.org/', author: 'A' })
const vocabulary = compileVocabulary(exampleTopics().topics).value!

const passagesOf = (file: string): readonly Passage[] =>
  existsSync(file) ? (read({ path: 'issues/1/index.md', bytes: readFileSync(file) }, 'issue', settings).body?.passages ?? []) : []

describe.skipIf(!isThere)(
  isThere ? 'labelled passages' : 'labelled passages: skipped, ../shared or the example is not there',
  () => {
    const rows = isThere
      ? readFileSync(labelled, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line): Row => JSON.parse(line))
      : []
    const fileOf = ({ issue, file }: Row) => path.join(views, issue, file ?? 'index.md')
    const passagesIn = new Map<string, readonly Passage[]>()
    beforeAll(() => {
      for (const file of new Set(rows.map(fileOf))) passagesIn.set(file, passagesOf(file))
    }, 120_000)

    const tagsOf = (row: Row): ReadonlySet<string> => {
      const { line, end_line } = row
      const passages = passagesIn.get(fileOf(row))!.filter(({ place }) => place.line! <= end_line && place.endLine! >= line)
      return new Set(passages.flatMap((passage) => tagPassage(passage, vocabulary).map(({ slug }) => slug)))
    }
    const figures = (chosen: readonly Row[]) => {
      const counts = { right: 0, given: 0, found: 0, required: 0 }
      for (const row of chosen) {
        const tags = tagsOf(row)
        counts.given += tags.size
        counts.right += [...tags].filter((slug) => row.required.includes(slug) || row.acceptable.includes(slug)).length
        counts.required += row.required.length
        counts.found += row.required.filter((slug) => tags.has(slug)).length
      }
      const [precision, recall] = [counts.right / counts.given, counts.found / counts.required]
      return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
    }

    test('all: F1 and precision', () => {
      const { f1, precision } = figures(rows)
      expect(f1).toBeGreaterThanOrEqual(0.92)
      expect(precision).toBeGreaterThanOrEqual(0.92)
    })

    test('chosen at random: F1', () => {
      expect(figures(rows.filter(({ sample }) => sample === 'random')).f1).toBeGreaterThanOrEqual(0.92)
    })

    test('traps: precision', () => {
      expect(figures(rows.filter(({ sample }) => sample === 'trap')).precision).toBeGreaterThanOrEqual(0.88)
    })
  },
)
