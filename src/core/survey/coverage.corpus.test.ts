import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../model/settings.ts'
import { read } from '../read.ts'
import { tagPassage } from '../topics/tag.ts'
import { compileVocabulary } from '../topics/vocabulary.ts'
import { coverageOf } from './coverage.ts'
import { exampleTopics, isExample } from '../../../tests/support/example.ts'

/** The example newsletter's vocabulary against the tags that the editor of a real archive typed, which is not part of the project. */
const root = path.join(import.meta.dirname, '../../..')
const typed = path.join(root, '../shared/labels/editor-tags.json')
const archive = path.join(root, '../shared/corpus/devopsish/content/archive')
const isThere = existsSync(typed) && existsSync(archive) && isExample
const fileOf = (issue: string) => ['index.md', 'newsletter.md'].map((name) => path.join(archive, issue, name)).find(existsSync)

const settings = settingsSchema.parse({ title: 'T', description: 'D', url: 'https://example.org/', author: 'A' })
const vocabulary = compileVocabulary(exampleTopics().topics).value!

describe.skipIf(!isThere)(isThere ? 'editor’s tags' : 'editor’s tags: skipped, ../shared or the example is not there', () => {
  test('most are found in the text of their issue', () => {
    const tagsByIssue: Record<string, string[]> = JSON.parse(readFileSync(typed, 'utf8'))
    const issues = Object.entries(tagsByIssue).filter(([issue]) => fileOf(issue))
    // What stands on nearly every issue says what the series is.
    const uses = Object.groupBy(
      issues.flatMap(([, tags]) => [...new Set(tags.map((tag) => tag.toLowerCase()))]),
      (tag) => tag,
    )
    const seriesWords = Object.keys(uses).filter((tag) => uses[tag]!.length > issues.length * 0.8)
    const tagged = issues.map(([issue, given]) => {
      const { body } = read({ path: `issues/${issue}/index.md`, bytes: readFileSync(fileOf(issue)!) }, 'issue', settings)
      return { given, tags: (body?.passages ?? []).map((passage) => tagPassage(passage, vocabulary)) }
    })
    const { covered, total } = coverageOf(tagged, vocabulary, { seriesWords })
    expect(covered / total).toBeGreaterThanOrEqual(0.88)
  }, 120_000)
})
