import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf, publishFiles, smallLexicon } from '../../../../tests/support/core.ts'
import type { Finding } from '../../model/diagnostic.ts'
import { applyFixes } from './apply-fixes.ts'
import { catalogue, isFixable, type Code } from '../../model/catalogue.ts'
import { ruleFixtures } from '../../../../tests/support/rule-fixtures.ts'

/** Every text that the project has to show findings with: the fixtures, and what the guide calls bad. */
const fixtures = [...ruleFixtures().values()].map(({ files }) => files)
const guide = readFileSync(path.join(import.meta.dirname, '../../../../docs/guide/findings.md'), 'utf8')
const examples = [...guide.matchAll(/^```markdown bad\n([^]*?)^```$/gm)].map(([, text = '']) => ({
  'issues/7/index.md': /^(?:---|\+\+\+)$/m.test(text) ? text : `---\ntitle: T\ndate: 2026-03-01\n---\n\n${text}`,
}))
const shown: readonly Readonly<Record<string, string>>[] = [...fixtures, ...examples]
const fixed = shown.flatMap((files) => {
  const { findings } = publishFiles(files, {}, smallLexicon())
  return findings.flatMap((finding) => (finding.fix ? [{ files, findings, finding }] : []))
})

test('the catalogue says of every code with a fix that it has one', () => {
  expect(fixed.map(({ finding }) => finding.code).filter((code) => !isFixable(code))).toEqual([])
})

test('every code that has one is shown with it', () => {
  const codes = new Set(fixed.map(({ finding }) => finding.code))
  expect((Object.keys(catalogue) as Code[]).filter((code) => isFixable(code) && !codes.has(code))).toEqual([])
})

test('a fix takes its finding away', () => {
  const counted = (findings: readonly Finding[], { code, message }: Finding) =>
    findings.filter((it) => it.code === code && it.message === message).length
  for (const { files, findings, finding } of fixed) {
    const { bytes } = applyFixes(bytesOf(files[finding.place.file]!), [finding.fix!])
    const after = publishFiles({ ...files, [finding.place.file]: new TextDecoder().decode(bytes) }, {}, smallLexicon())
    expect(counted(after.findings, finding), `${finding.code}: ${finding.message}`).toBeLessThan(counted(findings, finding))
  }
})
