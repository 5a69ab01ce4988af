import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileVocabulary } from '../src/core/topics/vocabulary.ts'
import { brokenLinksIn, invalidHtmlIn, marksLeftIn } from './support/checks-of-sites.ts'
import { exampleTopics, isExample, unlessYours } from './support/example.ts'
import { filesIn, galley, now, project, temporaryFolder, writeFiles, type Run } from './support/galley.ts'

describe.skipIf(!isExample)(`the example newsletter${unlessYours}`, () => {
  const folder = temporaryFolder()
  const site = path.join(folder.path, 'site')
  let build: Run
  beforeAll(() => {
    build = galley('build', '--out', site, '--now', now)
  })
  afterAll(() => folder[Symbol.dispose]())

  test('is published whole, but for its draft', () => {
    expect(build.code, build.stderr).toBe(0)
    const files = new Set(filesIn(site))
    for (let number = 1; number <= 14; number += 1) expect(files).toContain(`${number}/index.html`)
    expect(files).not.toContain('15/index.html')
  })

  test('gives `check` nothing to report', () => {
    expect(galley('check', '--format', 'json', '--now', now)).toMatchObject({ code: 0, stdout: '[]\n' })
  })

  test('links to nothing that is not there, pages and fragments alike', () => {
    expect(brokenLinksIn(site, 'https://slackwater.example/')).toEqual([])
  })

  test('is valid HTML, and keeps no mark of its making', async () => {
    expect(await invalidHtmlIn(site)).toEqual([])
    expect(marksLeftIn(site)).toEqual([])
  })

  test('has a vocabulary without a fault, a definition for each topic', () => {
    const { topics, findings } = exampleTopics()
    const compiled = compileVocabulary(topics)
    expect([...findings, ...compiled.findings]).toEqual([])
    expect(compiled.value!.topics.length).toBeGreaterThan(50)
    expect(compiled.value!.topics.filter(({ definition }) => !definition)).toEqual([])
  })

  test('has a next issue that needs nothing but words', () => {
    const content = path.join(folder.path, 'content')
    cpSync(path.join(project, 'content'), content, { recursive: true })
    expect(galley('new', '--content', content).code).toBe(0)
    const text = readFileSync(path.join(content, 'issues/16/index.md'), 'utf8')
    expect(text.match(/^##+ .*$/gm)).toEqual(expect.arrayContaining(['## People', '## Process', '## Tools', '### Events']))
    expect(text.trimEnd()).toMatch(/\{\{< subscribe >\}\}$/)
  })

  test('has the findings that the README shows, once an issue has those slips', () => {
    const content = path.join(folder.path, 'slips')
    cpSync(path.join(project, 'content'), content, { recursive: true })
    writeFiles(content, {
      'issues/16/index.md': `---
title: 'Slack Water 16: Ice'
date: 2026-12-06
description: What to do when the harbour is frozen and the pagers are not.
author: The Slack Water desk
tags: [Weekly, Operations]
---

The ice is off the harbour, and the the pagers are on again.

## People

PEOPLE

## Process

[There is No Now](https://queue.acm.org/detail.cfm?id=2745385) — Justin Sheehy on simultaneity in distributed systems, and why it is a comfort.
`,
    })
    const { stdout } = galley('check', '16', '--content', content, '--now', now)
    const [, shown = ''] =
      /^\$ npx galley check 16\n([^]*?)\n```$/m.exec(readFileSync(path.join(project, 'README.md'), 'utf8')) ?? []
    expect(shown).not.toBe('')
    expect(stdout.replaceAll(path.relative(project, content), 'content')).toContain(shown)
  })
})
