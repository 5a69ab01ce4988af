import { globSync } from 'node:fs'
import path from 'node:path'
import { check } from 'recheck'
import { describe, expect, test } from 'vitest'
import { codeOf, madeOnLoading, patternsIn, repetitions, type Pattern } from './support/patterns.ts'

const project = path.join(import.meta.dirname, '..')
const files = globSync('{src,scripts}/**/*.{ts,js,astro}', { cwd: project }).filter((file) => !file.endsWith('.test.ts'))
const modules = files.map((file) => patternsIn(file, codeOf(file, project)))
const written = modules.flatMap((module) => module.written)
const sites = modules.flatMap((module) => module.sites)
const made = madeOnLoading([...new Set(sites.map(({ file }) => file))], project)

/** What functions make of their arguments, by an example; the arguments are numbers, names of keys, or words without marks. */
const examples: Readonly<Record<string, readonly [source: string, flags: string]>> = {
  'scripts/check/run-check.ts': ['^issues/0*288(?:/|$)', ''],
  'src/core/check/rules/front-matter-wrapped.ts': ['^["\']?description["\']?\\s*:', ''],
  'src/core/check/rules/title-version.ts': ['(?<!\\p{L})Kelp\\s+v?(\\d+(?:\\.\\d+)+)', 'iu'],
  'src/core/output/collect.ts': ['https:\\/\\/kelp\\.example\\/[^\\s<>"\'`)\\]\\\\]*', 'gi'],
  'src/core/parse/front-matter.ts': ['(?<=[\\r\\n])---[ \\t]*(?=\\r|\\n|$)', 'g'],
  'src/core/render/to-markdown.ts': ['address-0-(\\d+)-', ''],
  'src/core/scaffold/own-number.ts': ['(?<!\\d)0*288(?!\\d)', 'gu'],
  'src/core/scaffold/title.ts': ['^(.*?)(?<!\\d)(0*288)(?!\\d)(.*)$', 'su'],
}

const placeOf = ({ file, line }: Pick<Pattern, 'file' | 'line'>) => `${file}:${line}`

test('every expression is known: it stands in the code, is made on loading, or has an example here', () => {
  const seen = new Set(made.map(placeOf))
  const others = sites.filter((site) => !seen.has(placeOf(site))).map(({ file }) => file)
  expect([...new Set(others)].toSorted()).toEqual(Object.keys(examples))
  expect(written.length).toBeGreaterThan(1000)
})

/** Much longer than any of them takes, so that a busy machine does not decide. */
const patience = 120_000

async function verdictOn({ source, flags }: Pick<Pattern, 'source' | 'flags'>): Promise<string> {
  if (repetitions(source) < 2) return 'at most quadratic'
  const diagnostics = await check(source, flags, { timeout: patience, randomSeed: 1 })
  if (diagnostics.status === 'unknown') return 'undecided'
  const { complexity } = diagnostics
  return complexity.type === 'exponential' || (complexity.type === 'polynomial' && complexity.degree > 2)
    ? complexity.summary
    : 'at most quadratic'
}

test('no expression takes time that grows with the cube of a text or faster', { timeout: 600_000 }, async () => {
  const patterns = new Map([...written, ...made].map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]))
  for (const [file, [source, flags]] of Object.entries(examples)) patterns.set(source, { file, line: 0, source, flags })
  const slow: string[] = []
  for (const pattern of patterns.values()) {
    const verdict = await verdictOn(pattern)
    if (verdict !== 'at most quadratic') slow.push(`${placeOf(pattern)} ${verdict}`)
  }
  expect(slow).toEqual([])
})

describe('it catches', () => {
  test.each([
    ['what doubles with every letter', '^(?:a+)+$', 'exponential'],
    ['what grows with the cube', 'a+a+b', '3rd degree polynomial'],
  ])('%s', async (_, source, verdict) => {
    expect(await verdictOn({ source, flags: '' })).toBe(verdict)
  })

  test.each([
    ['blanks at the end', '\\s+$'],
    ['two that exclude each other', '^a*b*$'],
  ])('but not %s', async (_, source) => {
    expect(await verdictOn({ source, flags: '' })).toBe('at most quadratic')
  })

  test('an expression in a call, in a template, in a default', () => {
    const { written: found, sites: others } = patternsIn(
      'a.ts',
      'f(/a+/g, `${/b/u.source}`)\nconst g = (c = /[/]\\/c/) => new RegExp(c)',
    )
    expect(found.map(({ line, source, flags }) => [line, source, flags])).toEqual([
      [1, 'a+', 'g'],
      [1, 'b', 'u'],
      [2, '[/]\\/c', ''],
    ])
    expect(others).toEqual([{ file: 'a.ts', line: 2 }])
  })

  test.each([
    ['a', 0],
    ['a+|b*', 1],
    ['(?:a+|b*)', 2],
    ['[*+]\\*a{2}b{2,}', 1],
    ['[^\\]*]a*', 1],
  ])('%s repeats without limit %d times', (source, count) => {
    expect(repetitions(source)).toBe(count)
  })
})
